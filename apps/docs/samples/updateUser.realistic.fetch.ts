const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";

const account = encodeURIComponent("ming.li"); // a "/" would lead to another call
const path = `/v1/usg/dcs/corp/member/${account}?accountType=1`;
const response = await fetch(baseUrl + path, {
  method: "PUT",
  headers: {
    "X-Access-Token": token,
    "X-Request-Id": crypto.randomUUID(),
    "Accept-Language": "en-US",
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    phone: "+8617312349807",
    country: "chinaPR",
    name: "李明",
    title: "Product designer",
    deptCode: "1",
    sortLevel: 20,
    status: 0, // sent, so that it does not depend on a default
  }),
  redirect: "error", // a redirect would take the token to another host
  signal: AbortSignal.timeout(10_000),
});

// Any field can be missing, and a gateway on the way may not answer in JSON.
type Answer = { id?: string; status?: number; error_code?: string };
const answer = (await response.json().catch(() => ({}))) as Answer;
if (response.ok) {
  console.log(`The user ${answer.id} has status ${answer.status}.`);
} else {
  const requestId = response.headers.get("X-Request-Id");
  const reason = answer.error_code ?? response.status;
  console.error(`Not changed: ${reason} (request ${requestId})`);
  process.exitCode = 1;
}
