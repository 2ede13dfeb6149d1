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
      if (externalDocs["x-page-date"] === undefined) {
        const message =
          'externalDocs has no x-page-date. Write the date of the page, such as "2026-01-31", or undated.';
        report({ message, location: at });
      }
    },
  };
}
