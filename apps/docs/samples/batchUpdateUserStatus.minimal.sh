# Calls the mock. For the service, replace the host and the token.
curl --request PUT http://127.0.0.1:4010/v1/usg/dcs/corp/member/status/0 \
  --header "X-Access-Token: any-token" \
  --header "Content-Type: application/json" \
  --data '["test010"]'
