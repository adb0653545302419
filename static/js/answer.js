// The answer in a question's form, as one line: what is answered and, after a line break, how
// sure of it the learner is, where that is asked. No answer has a line break in it.

import { byPlace } from "./order.js";

export function read(form) {
  return line(answer(form), new FormData(form).get("confidence"));
}

export function line(answer, confidence) {
  return confidence ? `${answer}\n${confidence}` : answer;
}

export function write(form, value) {
  const [answer, confidence] = value.split("\n");
  const places = answer.split(" ");
  partsOf(form).forEach((part, row) => {
    if (part.type === "checkbox") part.checked = places[row] === "1";
    else part.value = Number(places[row]) ? places[row] : "";
  });
  const events = form.querySelector(".events");
  if (events) byPlace(events);
  const options = form.querySelectorAll("input[type=radio][name=choice]");
  for (const option of options) option.checked = option.value === answer;
  for (const degree of form.querySelectorAll("input[name=confidence]")) {
    degree.checked = degree.value === confidence;
  }
  const field = form.elements.namedItem("response");
  if (field && !options.length) field.value = answer;
}

function answer(form) {
  const parts = partsOf(form).map(placeIn);
  if (parts.length) return parts.some((value) => value !== "0") ? parts.join(" ") : "";
  const data = new FormData(form);
  return data.get("choice") ?? data.get("response") ?? "";
}

// A box that is ticked is 1; a select is the number chosen.
function placeIn(part) {
  return part.type === "checkbox" ? String(Number(part.checked)) : part.value || "0";
}

// The selects of a matching or an ordering, or the boxes of options, in the order of their rows.
function partsOf(form) {
  const number = (part) => Number(part.name.replace("part-", ""));
  return [...form.querySelectorAll("[data-part]")].sort((a, b) => number(a) - number(b));
}

// An answer as typed, kept in the browser until the server has it: a crash or a lost
// connection does not lose it. Forgotten as soon as it is saved.
export class Draft {
  constructor(form) {
    this.form = form;
    this.name = `quizapp.draft.${form.dataset.attempt}.${form.dataset.number}`;
  }

  // `over`: the answers that the server may hold while this one is on its way.
  keep(over) {
    try {
      localStorage.setItem(this.name, JSON.stringify({ value: read(this.form), over }));
    } catch {
      // Storage is full or forbidden: the answer is still in the form.
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.name);
    } catch {
      // Nothing was kept then.
    }
  }

  // Not over an answer saved since from elsewhere: that one is newer.
  putBack() {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem(this.name));
    } catch {
      return;
    }
    if (!kept?.over?.includes(read(this.form))) return this.forget();
    write(this.form, kept.value);
  }
}
