// What this device keeps for a time without a network: today's cards, and the ratings given
// to them meanwhile, until the server has each of them.

const CARDS = "quizapp.away.cards";
const RATINGS = "quizapp.away.ratings";

export function keptCards() {
  return get(CARDS) ?? { user: null, at: 0, cards: [] };
}

export function keepCards(user, cards) {
  return set(CARDS, { user, at: Date.now(), cards });
}

export function forgetCards() {
  try {
    localStorage.removeItem(CARDS);
  } catch {
    // Nothing was kept then.
  }
}

export function keptRatings() {
  return get(RATINGS) ?? [];
}

// Read again each time it is written: another tab may have added to it.
export function addRating(rating) {
  return set(RATINGS, [...keptRatings(), rating]);
}

export function dropRating(key) {
  set(RATINGS, keptRatings().filter((rating) => rating.key !== key));
}

function get(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

// False where storage is full or forbidden.
function set(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
