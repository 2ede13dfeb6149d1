<?php
$baseUrl = getenv('HWC_BASE_URL') ?: 'http://127.0.0.1:4010';
$token = getenv('HWC_TOKEN') ?: 'any-token';

$project = '0bec5db98280d2d02fd6c00c2de791ce';
$user = '8a2c3f9579d240820179d51e6caf0001';
$context = stream_context_create(['http' => [
    'method' => 'PUT',
    'header' => ["X-Auth-Token: $token", 'Content-Type: application/json'],
    'content' => json_encode(['disabled' => true]),
    'timeout' => 10,
    'follow_location' => 0, // a redirect would send the token to another host
    'ignore_errors' => true, // keeps the body of an error response
]]);
$response = fopen("$baseUrl/v2/$project/users/$user", 'r', false, $context) or exit(1);
// The first header is the status line, such as "HTTP/1.1 200 OK".
$status = (int) explode(' ', stream_get_meta_data($response)['wrapper_data'][0])[1];
$body = stream_get_contents($response);
// A response with status 200 can report an error too.
$ok = 'WKS.00000000';
if ($status >= 300 || (json_decode($body, flags: JSON_THROW_ON_ERROR)->error_code ?? $ok) !== $ok) {
    fwrite(STDERR, "$status $body\n");
    exit(1);
}
echo "$body\n";
