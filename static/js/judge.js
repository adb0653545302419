// The judging page: one item at a time, answered blind, marked by ten criteria. Verdicts stay in
// this browser, and go out and come back as a file. The page is one file, opened from the disk.
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const find = (name) => document.querySelector(`[data-${name}]`);
const sheet = read("sheet");
const kinds = read("kinds");
const language = document.documentElement.lang;
const STORE = `quizapp.judging.${sheet.id}`;
const NORMAL_95 = 1.959964; // as in quizapp/core/judging.py, which prints the same rates
const form = find("verdict");
const state = load();
let at = Math.max(0, sheet.items.findIndex((item) => !state.verdicts[item.id]));

function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE));
    if (kept?.verdicts) return kept;
  } catch {
    // A browser that keeps nothing: the file is what remains.
  }
  return { judge: "", verdicts: {} };
}

function keep() {
  try {
    localStorage.setItem(STORE, JSON.stringify(state));
  } catch {
    // As above.
  }
}

function element(name, text, attributes = {}) {
  const made = Object.assign(document.createElement(name), attributes);
  made.textContent = text;
  return made;
}

// What a learner would see of an item, in an order that tells nothing, and its key.
function shown(item) {
  const alphabetical = (a, b) => a.localeCompare(b, item.language);
  if (item.pairs?.length) {
    const right = item.pairs.map((pair) => pair.right).sort(alphabetical);
    return {
      options: item.pairs.map((pair) => `${pair.left} → ${right.join(" / ")}`),
      key: item.pairs.map((pair) => `${pair.left} → ${pair.right}`).join(" ; "),
    };
  }
  if (item.order?.length) {
    const events = item.order.map((event) => event.text);
    return { options: [...events].sort(alphabetical), key: events.join(" → ") };
  }
  return { options: item.options.map((option) => option.text), key: item.key };
}

function show() {
  const item = sheet.items[at];
  if (!item) return;
  const { options, key } = shown(item);
  const verdict = state.verdicts[item.id];
  find("place").textContent = `${at + 1} / ${sheet.items.length}`;
  find("kind").textContent = kinds[item.kind];
  find("judged").hidden = !verdict;
  find("item").dataset.item = item.id;
  for (const name of ["title", "stem", "options", "key", "proof", "statement"]) find(name).lang = item.language;
  find("title").textContent = item.article;
  find("stem").textContent = item.stem;
  find("statement").hidden = !item.statement;
  find("statement").textContent = item.statement ?? "";
  find("options").replaceChildren(...options.map((text, number) => choice(text, number, item)));
  find("key").textContent = key;
  find("proof").replaceChildren(...item.proof.map((text) => element("p", text)));
  find("source").open = false;
  reveal(false);
  for (const box of boxes()) box.checked = !verdict?.refused.includes(box.name);
  find("comment").value = verdict?.comment ?? "";
  find("back").disabled = at === 0;
}

function choice(text, number, item) {
  const line = element("li", "");
  if (item.options[number]?.text === text) {
    const button = element("button", text, { type: "button" });
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      for (const other of find("options").querySelectorAll("button")) {
        other.setAttribute("aria-pressed", String(other === button));
      }
    });
    if (item.options[number].correct) button.dataset.right = "";
    line.append(button);
  } else {
    line.textContent = text;
  }
  return line;
}

function reveal(open) {
  find("key").hidden = !open;
  find("reveal").setAttribute("aria-pressed", String(open));
  find("options").toggleAttribute("data-revealed", open);
}

const boxes = () => [...form.querySelectorAll("input[type=checkbox]")];

function record() {
  const item = sheet.items[at];
  if (!item) return;
  state.verdicts[item.id] = {
    kind: item.kind,
    refused: boxes().filter((box) => !box.checked).map((box) => box.name),
    comment: find("comment").value.trim(),
  };
  keep();
  tally();
  at = Math.min(at + 1, sheet.items.length - 1);
  show();
}

function back() {
  at = Math.max(0, at - 1);
  show();
}

// Wilson's interval (1927), from 0 to 1.
function wilson(accepted, items) {
  const share = accepted / items;
  const spread = NORMAL_95 ** 2 / items;
  const middle = (share + spread / 2) / (1 + spread);
  const half = Math.sqrt(share * (1 - share) * spread + spread ** 2 / 4) / (1 + spread);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

function tally() {
  const judged = sheet.items.filter((item) => state.verdicts[item.id]);
  const progress = find("progress");
  progress.textContent = progress.dataset.words
    .replace("{done}", judged.length)
    .replace("{all}", sheet.items.length);
  const rows = Object.keys(kinds)
    .map((kind) => [kinds[kind], judged.filter((item) => item.kind === kind)])
    .concat([[find("rates").dataset.all, judged]])
    .filter(([, items]) => items.length)
    .map(([name, items]) => row(name, items));
  find("rates").replaceChildren(...rows);
}

function row(name, items) {
  const percent = (share) =>
    share.toLocaleString(language, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const accepted = items.filter((item) => !state.verdicts[item.id].refused.length).length;
  const [low, high] = wilson(accepted, items.length).map(percent);
  const line = document.createElement("tr");
  line.append(element("th", name, { scope: "row" }));
  for (const cell of [items.length, accepted, percent(accepted / items.length), `${low} – ${high}`]) {
    line.append(element("td", cell));
  }
  return line;
}

function download() {
  const items = sheet.items
    .filter((item) => state.verdicts[item.id])
    .map((item) => ({ id: item.id, article: item.article, stem: item.stem, ...state.verdicts[item.id] }));
  const text = JSON.stringify({ sheet: sheet.id, judge: state.judge, items }, null, 2) + "\n";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const name = state.judge.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  link.download = `verdicts${name ? `-${name}` : ""}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function upload(input) {
  const status = find("status");
  try {
    const { sheet: id, judge, items } = JSON.parse(await input.files[0].text());
    if (id !== sheet.id) throw new Error(id);
    state.judge = judge;
    for (const { id: item, kind, refused, comment } of items) state.verdicts[item] = { kind, refused, comment };
    status.textContent = "";
  } catch {
    status.textContent = status.dataset.bad;
    return;
  } finally {
    input.value = "";
  }
  keep();
  start();
}

function start() {
  find("judge").value = state.judge;
  tally();
  show();
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input:not([type=checkbox])")) return;
  const key = event.key.toLowerCase();
  if (/^\d$/.test(key)) boxes()[(Number(key) + 9) % 10].click();
  else if (key === "k") find("reveal").click();
  else if (key === "s") find("source").open = !find("source").open;
  else if (key === "arrowleft") back();
  else if (key === "enter" && !event.target.matches("button, summary")) form.requestSubmit();
  else return;
  event.preventDefault();
}

document.addEventListener("keydown", onKey);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  record();
});
find("reveal").addEventListener("click", () => reveal(find("key").hidden));
find("back").addEventListener("click", back);
find("download").addEventListener("click", download);
find("upload").addEventListener("change", (event) => upload(event.target));
find("judge").addEventListener("input", (event) => {
  state.judge = event.target.value.trim();
  keep();
});
start();
