// Putting events in order: buttons that move them, instead of a number to choose for each.
// The numbers stay in the form, out of sight: what is sent is the same with and without.

export function arrange(form) {
  const group = form.querySelector("[data-order]");
  if (!group) return;
  const list = group.querySelector(".events");
  show(group);
  byPlace(list);
  group.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button) move(group, list, button);
  });
  form.addEventListener("submit", (event) => {
    // The order on the screen is the answer, even when nothing had to be moved.
    if (event.submitter?.dataset.primary !== undefined) number(list);
  });
}

// The events follow their numbers; called again when an answer comes from elsewhere.
export function byPlace(list) {
  const events = [...list.children];
  const places = events.map((event) => Number(place(event).value));
  if (new Set(places).size < places.length || places.includes(0)) return;
  events.sort((a, b) => place(a).value - place(b).value);
  list.append(...events);
}

function show(group) {
  group.querySelector(".events").classList.add("events-moving");
  for (const part of group.querySelectorAll("select, [data-by-number]")) part.hidden = true;
  for (const part of group.querySelectorAll("[data-moves], [data-by-moving]")) part.hidden = false;
}

function move(group, list, button) {
  const event = button.closest("li");
  const other = button.dataset.move < 0 ? event.previousElementSibling : event.nextElementSibling;
  if (other) button.dataset.move < 0 ? other.before(event) : other.after(event);
  number(list);
  button.focus();
  group.querySelector("[data-moved]").textContent = group.dataset.said
    .replace("{place}", place(event).value)
    .replace("{size}", list.children.length);
  group.dispatchEvent(new Event("input", { bubbles: true }));
}

function number(list) {
  [...list.children].forEach((event, index) => (place(event).value = index + 1));
}

function place(event) {
  return event.querySelector("select");
}
