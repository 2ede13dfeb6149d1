import { createHandlers } from "@hwc-users/mock/msw";
import { getResponse } from "msw";

/** The mock of the page. It has the users of the spec's examples, so that each example succeeds. */
const { handlers } = createHandlers({
  stateful: true,
  users: {
    users: [
      { userAccount: "3e48b79b660e403cb5e0208f7be83961", thirdAccount: "ming.li", token: "any-token" },
      { userAccount: "ming.li@example.com" },
      { userAccount: "test010" },
    ],
    departments: [],
    desktopUsers: [{ project_id: "0bec5db98280d2d02fd6c00c2de791ce", user_id: "8a2c3f9579d240820179d51e6caf0001" }],
  },
});

/** Responds to a request, as `fetch` does. */
export async function respond(url: string, init: RequestInit): Promise<Response> {
  const response = await getResponse(handlers, new Request(url, init));
  if (response) return response;
  throw new TypeError(`The mock has no operation at ${url}.`);
}
