// A form is sent once: a double click makes one quiz set, one class, one article of a text.

const PATIENCE = 10000; // then it may be sent again: the answer was lost on its way

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "true";
  setTimeout(() => delete form.dataset.sent, PATIENCE);
});

// Back from the next page, as it was left.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
