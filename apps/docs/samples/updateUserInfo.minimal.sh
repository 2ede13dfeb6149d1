# Calls the mock. For the service, replace the host and the token.
curl --request PUT \
  http://127.0.0.1:4010/v2/0bec5db98280d2d02fd6c00c2de791ce/users/8a2c3f9579d240820179d51e6caf0001 \
  --header "X-Auth-Token: any-token" \
  --header "Content-Type: application/json" \
  --data '{ "disabled": true }'
