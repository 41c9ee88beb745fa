// A table field: rows are added in place, and a block copied from a spreadsheet is pasted cell by cell.
const renumber = (text, index) => text.replace(/\.(\d+)\./, `.${index}.`);

const addRow = (body) => {
  const index = body.rows.length;
  const row = body.rows[index - 1].cloneNode(true);
  row.cells[0].textContent = String(index + 1);
  row.querySelectorAll(".error").forEach((error) => error.remove());
  for (const input of row.querySelectorAll("input, select")) {
    input.name = renumber(input.name, index);
    input.id = renumber(input.id, index);
    input.setAttribute("aria-label", input.getAttribute("aria-label").replace(/\d+$/, index + 1));
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
    input.value = "";
  }
  body.append(row);
  return row;
};

const inputs = (row) => [...row.querySelectorAll("input, select")];

const setValue = (input, text) => {
  const option = input.options && [...input.options].find((each) => each.text.trim() === text || each.value === text);
  input.value = option ? option.value : text;
};

const paste = (body, event) => {
  const text = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "");
  if (!/[\t\n]/.test(text)) return;
  event.preventDefault();
  const start = event.target.closest("tr");
  const column = inputs(start).indexOf(event.target);
  text.split(/\r?\n/).forEach((line, down) => {
    const number = [...body.rows].indexOf(start) + down;
    const row = body.rows[number] || addRow(body);
    const cells = inputs(row).slice(column);
    line.split("\t").slice(0, cells.length).forEach((value, right) => setValue(cells[right], value.trim()));
  });
  body.dispatchEvent(new Event("input", { bubbles: true }));
};

export const grids = (root) => {
  for (const grid of root.querySelectorAll("[data-grid]")) {
    const body = grid.querySelector("tbody");
    if (!body.rows.length) continue;
    grid.addEventListener("paste", (event) => event.target.closest("td") && paste(body, event));
    grid.querySelector("[data-add-row]").addEventListener("click", (event) => {
      event.preventDefault();
      inputs(addRow(body))[0].focus();
    });
  }
};
