import { linkToSectionInView } from "./section-in-view.ts";

/** Makes the link to the other language lead to the section in view. */
export function keepPlaceInOtherLanguage(): void {
  const language = document.querySelector<HTMLAnchorElement>(".language");
  // A pointer can open the link in a new tab, too.
  for (const event of ["pointerdown", "focus", "click"])
    language?.addEventListener(event, () => {
      const anchors = document.querySelectorAll<HTMLAnchorElement>(".anchor");
      language.hash = linkToSectionInView([...anchors])?.hash ?? location.hash;
    });
}
