// On every page: the worker that keeps the shell, the line that says when the network is
// away, and, for who is signed in, today's cards taken along and ratings brought back.

import { dropRating, forgetCards, keepCards, keptCards, keptRatings } from "./kept.js";

const FRESH = 3600 * 1000; // milliseconds for which cards are not asked for again
const own = document.querySelector("script[data-worker]");

function start() {
  navigator.serviceWorker?.register(own.dataset.worker).catch(() => {
    // A browser that forbids it: the pages work with the network alone.
  });
  const bar = document.querySelector("[data-offline-bar]");
  const tell = () => (bar.hidden = navigator.onLine);
  window.addEventListener("online", tell);
  window.addEventListener("offline", tell);
  tell();
  if (!own.dataset.cards) return;
  window.addEventListener("online", () => exchange());
  document.querySelector("[data-sign-out]")?.addEventListener("submit", forgetCards);
  if (wanted()) exchange();
}

function wanted() {
  const kept = keptCards();
  const other = String(kept.user) !== own.dataset.user;
  if (other) forgetCards();
  const here = location.pathname.startsWith(own.dataset.cards.replace(/\/[^/]*$/, ""));
  return other || here || keptRatings().length > 0 || Date.now() - kept.at > FRESH;
}

// Ratings first, so that the cards that come are those left after them.
async function exchange() {
  try {
    let due = await ask(own.dataset.cards);
    if (!due) return;
    let sent = 0;
    for (const rating of keptRatings().filter((each) => each.user === due.user)) {
      if (!(await send(rating, due.token))) return;
      dropRating(rating.key);
      sent += 1;
    }
    if (sent) due = await ask(own.dataset.cards);
    if (due) keepCards(due.user, due.cards);
    if (sent) document.dispatchEvent(new CustomEvent("quizapp:sent", { detail: sent }));
  } catch {
    // The network is away again: the ratings are still here.
  }
}

async function ask(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  return answer.ok && !answer.redirected ? answer.json() : null; // signed out meanwhile
}

// Whether the server has it, or will never want it: its card is gone, or it is no rating.
async function send(rating, token) {
  const address = own.dataset.cards.replace(/[^/]*$/, `${rating.card}/away`);
  const body = new URLSearchParams({ ...rating, csrf_token: token });
  const answer = await fetch(address, { method: "POST", body });
  return (answer.ok && !answer.redirected) || answer.status === 404;
}

start();
