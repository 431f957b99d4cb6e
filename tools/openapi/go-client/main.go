// Makes a magic link with a client generated from openapi.json: proof that another language can.
//
//	M2M_URL=http://localhost:3000 M2M_API_KEY=m2m_sandbox_… go run .
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"os"

	"example.com/m2m-go-client/m2m"
)

func main() {
	key := os.Getenv("M2M_API_KEY")
	authenticate := func(_ context.Context, request *http.Request) error {
		request.Header.Set("X-API-Key", key)
		return nil
	}
	client, err := m2m.NewClientWithResponses(os.Getenv("M2M_URL"), m2m.WithRequestEditorFn(authenticate))
	if err != nil {
		log.Fatal(err)
	}
	answer, err := client.PostLinksWithResponse(context.Background(), nil, m2m.PostLinksJSONRequestBody{ReferenceId: "user_go"})
	if err != nil {
		log.Fatal(err)
	}
	if answer.JSON201 == nil {
		log.Fatalf("%s: %s", answer.Status(), answer.Body)
	}
	fmt.Println(answer.JSON201.Data.Url)
}
