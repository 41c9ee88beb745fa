// One press sends once; leaving a form with unsent words asks first.
const once = (form) =>
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "true"));
  });

const keep = (form) => {
  let touched = false;
  form.addEventListener("input", () => (touched = true));
  form.addEventListener("submit", () => (touched = false));
  addEventListener("beforeunload", (event) => touched && event.preventDefault());
};

// Back from the browser's cache, the form may be sent again.
const again = (form) =>
  addEventListener("pageshow", () => {
    delete form.dataset.sent;
    form.querySelectorAll("button").forEach((button) => button.removeAttribute("aria-disabled"));
  });

export const forms = (root) => {
  root.querySelectorAll("form[data-once]").forEach((form) => (once(form), again(form)));
  root.querySelectorAll("form[data-keep]").forEach(keep);
};
