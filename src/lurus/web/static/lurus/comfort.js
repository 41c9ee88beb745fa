// Comfort only: every flow works without this file.
import { grids } from "./grid.js";
import { forms } from "./form.js";

const first = document.querySelector("[data-focus]");
if (first) first.focus();

grids(document);
forms(document);

// A chosen day means "as known at that day".
for (const day of document.querySelectorAll("[data-picks]")) {
  day.addEventListener("input", () => {
    const radio = day.form.querySelector(`input[type="radio"][value="${day.dataset.picks}"]`);
    if (radio) radio.checked = true;
  });
}

// A fold that a link or an error points into is opened; on paper all are.
const open = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let fold = target && target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
};
addEventListener("hashchange", open);
open();
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
