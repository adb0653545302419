// The time left. The server's clock decides: the page only says how much it has left, counted
// from what the server said, and asks for the result when it is over.

const SECOND = 1000;
const MINUTE = 60;
const FLUSH = 2; // seconds before the end at which an answer still being typed is sent
const RETRY = 5 * SECOND;

let ticking = 0;
let clock = null;

// What the server said last is right.
document.addEventListener("quizapp:left", (event) => clock?.set(event.detail));

// `flush`: sends what is not saved yet.
export function startClock(flush) {
  clearInterval(ticking);
  const line = document.querySelector("[data-clock]");
  if (!line) return;
  clock = new Clock(line, flush);
  line.dataset.ticking = "";
  clock.tick();
  ticking = setInterval(() => clock.tick(), SECOND);
}

class Clock {
  constructor(line, flush) {
    this.line = line;
    this.flush = flush;
    this.set(Number(line.dataset.clock));
    this.before = this.left + 1;
  }

  set(seconds) {
    this.end = Date.now() + seconds * SECOND;
  }

  get left() {
    return Math.max(0, Math.ceil((this.end - Date.now()) / SECOND));
  }

  tick() {
    if (!this.line.isConnected) return clearInterval(ticking);
    const left = this.left;
    this.show(left);
    for (const warning of document.querySelectorAll("[data-warning]")) {
      const due = Number(warning.dataset.warning);
      if (this.before > due && left <= due && left > 0) this.warn(warning);
    }
    if (this.before > FLUSH && left <= FLUSH) this.flush();
    this.before = left;
    if (left === 0) this.over();
  }

  // Minutes, then seconds too: what counts is said, and nothing moves before.
  show(left) {
    const minutes = Math.floor(left / MINUTE);
    const seconds = String(left % MINUTE).padStart(2, "0");
    const rounded = this.line.dataset.minutes.replace("{minutes}", Math.ceil(left / MINUTE));
    this.line.querySelector("[data-left]").textContent =
      left > 5 * MINUTE ? rounded : `${minutes}:${seconds}`;
  }

  warn(warning) {
    for (const other of document.querySelectorAll("[data-warning]")) other.hidden = true;
    warning.hidden = false;
    this.line.dataset.late = "";
  }

  over() {
    clearInterval(ticking);
    for (const warning of document.querySelectorAll("[data-warning]")) warning.hidden = true;
    const form = document.querySelector("[data-time-up]");
    form.hidden = false;
    form.querySelector("[data-time-up-said]").hidden = false;
    for (const part of document.querySelectorAll("form[data-attempt]")) part.inert = true;
    finish(form);
  }
}

// Sent until it arrives; a second time changes nothing.
async function finish(form) {
  if (!form.isConnected) return;
  try {
    const page = await fetch(form.action, { method: "POST", body: new FormData(form) });
    if (page.status >= 500) throw new Error(page.statusText);
    window.dispatchEvent(new Event("quizapp:leaving"));
    location.assign(page.url);
  } catch {
    setTimeout(() => finish(form), RETRY);
  }
}
