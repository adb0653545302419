// One box that ticks all the others of its form.
const all = document.querySelector("[data-choose-all]");
if (all) {
  const boxes = [...document.querySelectorAll(`input[type=checkbox][form="${CSS.escape(all.closest("form").id)}"]`)];
  const master = all.querySelector("input");
  all.hidden = false;
  master.addEventListener("change", () => {
    for (const box of boxes) box.checked = master.checked;
  });
  for (const box of boxes) {
    box.addEventListener("change", () => {
      master.checked = boxes.every((one) => one.checked);
      master.indeterminate = !master.checked && boxes.some((one) => one.checked);
    });
  }
}
