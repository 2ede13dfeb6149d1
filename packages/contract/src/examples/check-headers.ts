import { isObject, type JsonObject, objectAt } from "../document/document.ts";

/** Every header of an answer has an example: the mock sends it. The page of updateUser shows the ID of a request. */
export function checkHeaders(document: JsonObject): string[] {
  const items = Object.values(objectAt(document, "paths")).flatMap((item) => Object.values(objectAt(item)));
  const responses = items.flatMap((operation) => Object.values(objectAt(operation, "responses")));
  const headers = responses.flatMap((response) => Object.entries(objectAt(response, "headers")));
  return headers.flatMap(([name, header]) => {
    const values = Object.values(objectAt(header, "examples")).map((example) => isObject(example) && example["value"]);
    const isWhole = values.length > 0 && values.every((value) => typeof value === "string" && value !== "");
    const documented = objectAt(header, "examples", "documented")["value"];
    const isShown = name !== "X-Request-Id" || documented === "26701eb8f982b175b70776316d46e33e";
    return isWhole && isShown ? [] : [`The header ${name} of an answer has no example, or not the page's`];
  });
}
