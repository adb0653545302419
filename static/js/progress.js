// Follows a job: the bar, what is being done, and the page again when it is over.
const SECOND = 1000;
const LONGEST_PAUSE = 15 * SECOND;

const section = document.querySelector("[data-job]");
const bar = section?.querySelector("progress");
const stage = section?.querySelector("[data-job-stage]");

async function ask() {
  const response = await fetch(section.dataset.job, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

function show(job) {
  bar.value = job.percent;
  bar.textContent = `${job.percent} %`;
  if (stage.textContent !== job.stage) stage.textContent = job.stage;
}

async function follow(pause) {
  let next = SECOND;
  try {
    const job = await ask();
    if (job.over) {
      window.location.reload();
      return;
    }
    show(job);
  } catch {
    // The network or the server is away: ask less and less often, the job does not need us.
    next = Math.min(pause * 2, LONGEST_PAUSE);
  }
  window.setTimeout(() => follow(next), next);
}

if (section) {
  section.querySelector("[data-job-refresh]").hidden = true;
  window.setTimeout(() => follow(SECOND), SECOND);
}
