// Runs before the first paint: a remembered theme must not flash. Redoc keeps its own under the same name.
import { rememberedTheme } from "./remembered-theme.ts";

const theme = rememberedTheme();
if (theme) document.documentElement.classList.add(theme);
