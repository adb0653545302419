// Choosing words of the passage, by mouse or by keyboard, as the answer of a question.

export function selecting(desk) {
  return desk;
}
