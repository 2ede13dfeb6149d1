import type { VisitorContext } from "./visitor.ts";

interface ExternalDocs {
  url?: string;
  description?: string;
  "x-page-date"?: unknown;
}

const HOST = "support.huaweicloud.com";

/** Every operation refers to its page in the vendor's documentation, with the page's date. */
export function operationPage() {
  return {
    Operation({ externalDocs }: { externalDocs?: ExternalDocs }, { location, report }: VisitorContext) {
      const at = location.child("externalDocs");
      if (!externalDocs) {
        const message =
          "The operation has no externalDocs. Add the url, a description and the x-page-date of the vendor's page.";
        report({ message, location: at });
        return;
      }
      const { url = "", description = "" } = externalDocs;
      const page = URL.canParse(url) ? new URL(url) : undefined;
      if (page?.protocol !== "https:" || page.hostname !== HOST || page.pathname === "/") {
        const message = `"${url}" is no page of the vendor's documentation. Write a URL that begins with https://${HOST}/.`;
        report({ message, location: at.child("url") });
      }
      if (!description.trim()) {
        report({
          message: "externalDocs has no description. Write the title of the page.",
          location: at.child("description"),
        });
      }
      const date = externalDocs["x-page-date"];
      if (typeof date === "string" && /^\d{4}-\d\d-\d\d$/.test(date) && !isCalendarDate(date)) {
        const message = `The x-page-date "${date}" is not in the calendar. Write the date of the page.`;
        report({ message, location: at.child("x-page-date") });
      }
      if (date === undefined) {
        const message =
          'externalDocs has no x-page-date. Write the date of the page, such as "2026-01-31", or undated.';
        report({ message, location: at });
      }
    },
  };
}

/** JavaScript reads 2026-02-31 as 2026-03-03. */
function isCalendarDate(date: string): boolean {
  const parsed = new Date(date);
  return !Number.isNaN(parsed.valueOf()) && parsed.toISOString().startsWith(date);
}
