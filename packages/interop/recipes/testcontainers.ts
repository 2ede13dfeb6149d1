import { connectMock } from "@hwc-users/mock";
import { GenericContainer, Wait } from "testcontainers";

const token = crypto.randomUUID();
const container = await new GenericContainer("localhost/hwc-users-mock")
  .withEnvironment({ MOCK_CONTROL_TOKEN: token })
  .withCommand(["--control"])
  .withExposedPorts(4010)
  .withWaitStrategy(Wait.forHttp("/health", 4010))
  .start();

const mock = connectMock(`http://${container.getHost()}:${container.getMappedPort(4010)}`, { token });
await mock.reply("updateUser", { status: 403, example: "notAllowed" });
// … run the program under test with the base URL mock.url …
console.log(await mock.count({ operationId: "updateUser" }));

await container.stop();
