export { type JunitSuite, type JunitTestCase, junitXml } from "./junit-xml.ts";
