// The reader's filter without a reload, and the way from one fact to the next by keyboard.

const reader = document.querySelector("[data-reader]");
const filter = document.querySelector("[data-filter]");
const walk = document.querySelector("[data-walk]");

if (reader && filter) {
  filter.querySelector("[data-apply]").hidden = true;
  filter.addEventListener("change", (event) => {
    const box = event.target;
    reader.classList.toggle(`hide-${box.value}`, !box.checked);
    const query = new URLSearchParams(new FormData(filter));
    history.replaceState(null, "", `?${query}${location.hash}`);
  });
}

if (reader && walk) {
  const said = walk.querySelector("[data-said]");
  const names = new Map(
    [...filter.querySelectorAll("[name=show]")].map((box) => [
      box.value,
      box.closest("label").textContent.trim(),
    ]),
  );
  let here = null;

  const marked = (fact) =>
    fact.dataset.fact.split(" ").filter((kind) => !reader.classList.contains(`hide-${kind}`));

  // The words of a fact may be cut by another's: those of its own mark that follow are its too.
  const words = (fact, kind) => {
    let text = fact.textContent;
    for (let next = fact.nextSibling; next?.classList?.contains(`fact-${kind}`); ) {
      if (next.dataset.fact?.split(" ").includes(kind)) break;
      text += next.textContent;
      next = next.nextSibling;
    }
    return text;
  };

  const step = (by) => {
    const facts = [...reader.querySelectorAll(".article-text [data-fact]")].filter(
      (fact) => marked(fact).length,
    );
    if (!facts.length) return;
    const before = facts.indexOf(here);
    const at = before < 0 ? firstSeen(facts, by) : before + by;
    const place = (at + facts.length) % facts.length;
    here?.classList.remove("fact-here");
    here = facts[place];
    here.classList.add("fact-here");
    here.tabIndex = -1;
    here.focus({ preventScroll: true });
    here.scrollIntoView({ block: "center" });
    const kind = marked(here)[0];
    said.textContent = `${names.get(kind)} · ${words(here, kind)} · ${place + 1} / ${facts.length}`;
  };

  // From where the page is scrolled to, not from the top again.
  const firstSeen = (facts, by) => {
    const first = facts.findIndex((fact) => fact.getBoundingClientRect().top >= 0);
    if (first < 0) return facts.length - 1;
    return by > 0 ? first : first - 1;
  };

  walk.hidden = false;
  walk.addEventListener("click", (event) => {
    const button = event.target.closest("[data-step]");
    if (button) step(Number(button.dataset.step));
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) return;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else return;
    event.preventDefault();
  });
}
