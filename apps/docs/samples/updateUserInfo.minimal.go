package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"time"
)

func main() {
	baseURL := env("HWC_BASE_URL", "http://127.0.0.1:4010")
	token := env("HWC_TOKEN", "any-token")

	project := "0bec5db98280d2d02fd6c00c2de791ce"
	user := "8a2c3f9579d240820179d51e6caf0001"
	body := strings.NewReader(`{"disabled": true}`)
	request, err := http.NewRequest("PUT", baseURL+"/v2/"+project+"/users/"+user, body)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("X-Auth-Token", token)
	request.Header.Set("Content-Type", "application/json")

	client := http.Client{
		Timeout: 10 * time.Second,
		// A redirect would send the token to another host.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	response, err := client.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	text, err := io.ReadAll(response.Body)
	response.Body.Close()
	if err != nil {
		log.Fatal(err)
	}
	if response.StatusCode >= 300 {
		log.Fatalf("%d %s", response.StatusCode, text)
	}
	var result struct {
		ErrorCode string `json:"error_code"`
	}
	if err := json.Unmarshal(text, &result); err != nil {
		log.Fatal(err)
	}
	// A response with status 200 can report an error too.
	if result.ErrorCode != "" && result.ErrorCode != "WKS.00000000" {
		log.Fatalf("%d %s", response.StatusCode, text)
	}
	fmt.Println(string(text))
}

func env(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}
