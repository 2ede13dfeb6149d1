/** Returns the commands that show what a mock with users and the control API does, in their order. */
export function demoCommands(url: string): { title: string; command: string }[] {
  const json = "-H 'Content-Type: application/json'";
  const update = `curl -X PUT -H 'X-Auth-Token: any-token' ${json}`;
  const user = `${url}/v2/p1/users/u1`;
  return [
    { title: "Update a user", command: `${update} -d '{"description":"Designer"}' ${user}` },
    { title: "Read back what changed", command: `curl ${url}/__mock/users` },
    { title: "Send a request that breaks the spec", command: `${update} -d '{"disabled":"yes"}' ${user}` },
    {
      title: "Script the response to the next update",
      command: `curl ${json} -d '{"operationId":"updateUserInfo","status":400,"example":"userGone"}' ${url}/__mock/replies`,
    },
  ];
}
