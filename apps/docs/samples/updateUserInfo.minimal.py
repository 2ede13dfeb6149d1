import json
import os
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen

base_url = os.environ.get("HWC_BASE_URL", "http://127.0.0.1:4010")
token = os.environ.get("HWC_TOKEN", "any-token")

project = "0bec5db98280d2d02fd6c00c2de791ce"
user = "8a2c3f9579d240820179d51e6caf0001"
request = Request(
    f"{base_url}/v2/{project}/users/{user}",
    method="PUT",
    headers={"X-Auth-Token": token, "Content-Type": "application/json"},
    data=json.dumps({"disabled": True}).encode(),
)
try:
    # urlopen does not redirect a PUT, which would send the token to another host.
    with urlopen(request, timeout=10) as response:
        body = response.read().decode()
except HTTPError as error:
    sys.exit(f"{error.code} {error.read().decode()}")
# A response with status 200 can report an error too.
if json.loads(body).get("error_code") not in (None, "WKS.00000000"):
    sys.exit(f"200 {body}")
print(body)
