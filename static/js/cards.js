// A card by keyboard: 1 to 4 rate it, u takes the last rating back, b and s put it aside.
// Enter and the space bar press the button that has the focus, as everywhere.

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target.closest("input, select, textarea")) return;
  if (event.key === "Enter" && event.target !== document.body) return;
  const button = document.querySelector(`main [data-key="${CSS.escape(event.key)}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});
