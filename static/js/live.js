// Who is taking the quiz: asked again every few seconds, while anyone looks.
const SECOND = 1000;
const PAUSE = 5 * SECOND;
const LONGEST_PAUSE = 60 * SECOND;

const place = document.querySelector("[data-live]");

async function fetched() {
  const response = await fetch(place.dataset.live, { headers: { Accept: "text/html" } });
  if (!response.ok || response.redirected) throw new Error(String(response.status));
  return response.text();
}

async function follow(pause) {
  let next = PAUSE;
  if (!document.hidden) {
    try {
      const html = await fetched();
      // What has the focus would lose it: the reader's place comes first.
      if (!place.contains(document.activeElement) && html.trim() !== place.innerHTML.trim()) {
        place.innerHTML = html;
      }
    } catch {
      // The network or the server is away: ask less and less often.
      next = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }
  window.setTimeout(() => follow(next), next);
}

if (place) window.setTimeout(() => follow(PAUSE), PAUSE);
