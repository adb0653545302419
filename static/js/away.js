// Reviewing cards without a network, on the page that the worker shows instead of another.

import { addRating, keepCards, keptCards } from "./kept.js";

const page = document.querySelector("[data-away]");
const part = (name) => page.querySelector(`[data-${name}]`);
const PAUSE = 3000; // milliseconds between looks
let queue = [];

function start() {
  window.addEventListener("online", back);
  setTimeout(back, PAUSE); // it may have been the server
  part("again").addEventListener("click", () => location.reload());
  queue = keptCards().cards;
  if (!queue.length) return;
  page.dataset.state = "cards";
  part("show").addEventListener("click", reveal);
  for (const button of page.querySelectorAll("[data-rating]")) {
    button.addEventListener("click", () => rate(button.dataset.rating));
  }
  document.addEventListener("keydown", press);
  next();
}

// To the page that was wanted, as soon as it can be had; not in the middle of a review.
async function back() {
  try {
    await fetch(location.href, { method: "HEAD" });
  } catch {
    setTimeout(back, PAUSE);
    return;
  }
  if (page.dataset.state !== "cards" || part("answer").hidden) location.reload();
  else setTimeout(back, PAUSE);
}

function next() {
  const card = queue[0];
  if (!card) {
    page.dataset.state = "done";
    part("done-title").focus();
    return;
  }
  write("title", card.title, card.language);
  write("front", card.front, card.language);
  write("back", card.back, card.language);
  write("explanation", card.explanation, card.language);
  part("passage").replaceChildren(...card.passage.map(marked));
  part("passage").lang = card.language;
  part("left").textContent = page.dataset.leftSaid.replace("{cards}", queue.length);
  for (const button of page.querySelectorAll("[data-rating]")) {
    button.querySelector("[data-wait]").textContent = card.waits[button.dataset.rating];
  }
  turn(false);
  part("show").focus();
}

function write(name, text, language) {
  part(name).textContent = text;
  part(name).lang = language;
}

function marked({ text, kinds }) {
  if (!kinds.includes("words") && !kinds.includes("sentence")) return document.createTextNode(text);
  const run = document.createElement(kinds.includes("words") ? "mark" : "span");
  run.className = kinds.includes("words") ? "evidence-words" : "evidence-sentence";
  run.textContent = text;
  return run;
}

function turn(answer) {
  part("answer").hidden = !answer;
  part("ask").hidden = answer;
}

function reveal() {
  turn(true);
  page.querySelector('[data-rating="good"]').focus();
}

// What is not known comes again before the end; the server will say when it comes back.
function rate(rating) {
  const [card, ...others] = queue;
  const user = keptCards().user;
  if (!addRating({ card: card.id, rating, user, key: newKey(), at: Date.now() })) {
    page.dataset.full = "";
    return;
  }
  queue = rating === "again" ? [...others, card] : others;
  keepCards(user, queue);
  next();
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const button = page.querySelectorAll("[data-rating]")[Number(event.key) - 1];
  if (!button || part("answer").hidden) return;
  event.preventDefault();
  button.click();
}

// Works on plain http too, where crypto.randomUUID does not.
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

start();
