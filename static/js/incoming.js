// A file that is too large is told before it is sent.
const input = document.querySelector("input[type=file][data-bytes]");
const refusal = document.querySelector("[data-too-large]");

function look() {
  const file = input.files[0];
  const large = Boolean(file) && file.size > Number(input.dataset.bytes);
  refusal.hidden = !large;
  input.setCustomValidity(large ? refusal.textContent : "");
  input.toggleAttribute("aria-invalid", large);
  return large;
}

if (input && refusal) {
  refusal.setAttribute("role", "alert");
  input.addEventListener("change", look);
  input.form.addEventListener("submit", (event) => {
    if (!look()) return;
    event.preventDefault();
    input.focus();
  });
}
