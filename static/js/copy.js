// « Copy » beside a code or a link, where the browser lets a page write to the clipboard.
const status = document.querySelector("[data-copied]");

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    status.textContent = status.dataset.copied;
  });
}
