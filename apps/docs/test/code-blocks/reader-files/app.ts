import { startTestServer, type TestServer } from "@hwc-users/testing";

/** Serves a page that sends the name in its form to the API. */
export function startApp({ baseUrl }: { baseUrl: string }): Promise<TestServer> {
  return startTestServer((_, response) =>
    response.setHeader("Content-Type", "text/html").end(`<!doctype html>
<form><label>Name <input name="name"></label> <button>Save</button></form>
<output></output>
<script>
  document.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const response = await fetch("${baseUrl}/v1/usg/dcs/member", {
      method: "PUT",
      headers: { "X-Access-Token": "any-token", "Content-Type": "application/json" },
      body: JSON.stringify({ name: new FormData(event.target).get("name") }),
    });
    document.querySelector("output").textContent = response.ok
      ? "Your name was saved."
      : "Your name was not saved (" + response.status + ").";
  });
</script>
`),
  );
}
