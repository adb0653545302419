// The words that prove the answer, selected in the passage.
import { selecting } from "./selecting.js";

selecting(document.querySelector("[data-writing]"));
