# Receives M2M webhooks with what Erlang brings: its HTTP parser and its crypto.
#   M2M_WEBHOOK_SECRETS=whsec_… PORT=3000 elixir receiver.exs

# region verify
defmodule M2MWebhook do
  @moduledoc "Verifies webhooks of M2M."

  @m2m_headers ["x-m2m-signature", "x-m2m-signature-next", "x-m2m-signature-previous"]
  @tolerance_seconds 300

  @doc """
  Returns `{:ok, event}` or `{:error, reason, detail}`.

  `body` is the bytes as they came: a parsed and re-written body has other bytes, hence another signature.
  `headers` is a map with names in lower case; `secrets` are all that you hold: two while you change one.
  """
  def verify(body, headers, secrets, now \\ System.os_time(:second)) do
    m2m? = Enum.any?(@m2m_headers, &is_map_key(headers, &1))

    with {:ok, timestamp, received, expected} <-
           if(m2m?, do: read_m2m(body, headers, secrets), else: read_standard(body, headers, secrets)),
         :ok <- check_time(timestamp, now),
         :ok <- check_signatures(expected, received) do
      parse(body)
    end
  end

  # M2M's own scheme: the key is the whole secret, the text is `timestamp.body`, the result lower-case hex.
  defp read_m2m(body, headers, secrets) do
    with {:ok, timestamp} <- required(headers, "x-m2m-timestamp", ~r/\A\d{1,12}\z/) do
      case for name <- @m2m_headers, text = headers[name], text =~ ~r/\Asha256=[0-9a-f]{64}\z/, do: text do
        [] ->
          {:error, "malformed_header", "x-m2m-signature"}

        received ->
          expected = for secret <- secrets, do: "sha256=" <> Base.encode16(mac(secret, [timestamp, ".", body]), case: :lower)
          {:ok, timestamp, received, expected}
      end
    end
  end

  # Standard Webhooks: the key is what follows `whsec_`, read as base64; the id is signed too; the result is base64.
  defp read_standard(body, headers, secrets) do
    with {:ok, signatures} <- required(headers, "webhook-signature", ~r/\A.{1,2000}\z/),
         {:ok, id} <- required(headers, "webhook-id", ~r/\A[!-~]{1,200}\z/),
         {:ok, timestamp} <- required(headers, "webhook-timestamp", ~r/\A\d{1,12}\z/) do
      case for text <- String.split(signatures, " "), text =~ ~r/\Av1,[A-Za-z0-9+\/]{43}=\z/, do: text do
        [] ->
          {:error, "malformed_header", "webhook-signature"}

        received ->
          expected =
            for "whsec_" <> key <- secrets do
              "v1," <> Base.encode64(mac(Base.decode64!(key), [id, ".", timestamp, ".", body]))
            end

          {:ok, timestamp, received, expected}
      end
    end
  end

  defp mac(key, text), do: :crypto.mac(:hmac, :sha256, key, text)

  defp required(headers, name, form) do
    case headers do
      %{^name => value} -> if value =~ form, do: {:ok, value}, else: {:error, "malformed_header", name}
      _ -> {:error, "missing_header", name}
    end
  end

  defp check_time(timestamp, now) do
    if abs(now - String.to_integer(timestamp)) <= @tolerance_seconds,
      do: :ok,
      else: {:error, "timestamp_out_of_range", "signed at #{timestamp}, now #{now}"}
  end

  # `count`, not `any?`: every pair is compared, so that the time does not tell which one was nearly right.
  defp check_signatures(expected, received) do
    pairs = for mine <- expected, theirs <- received, do: {mine, theirs}

    case Enum.count(pairs, fn {mine, theirs} -> :crypto.hash_equals(mine, theirs) end) do
      0 -> {:error, "signature_mismatch", "wrong secret, or the body was changed"}
      _ -> :ok
    end
  end

  # Elixir has JSON since 1.18; before, Debian's erlang-jiffy, or any other library, brings it.
  defp parse(body) do
    event =
      if Code.ensure_loaded?(JSON),
        do: apply(JSON, :decode!, [body]),
        else: apply(:jiffy, :decode, [body, [:return_maps]])

    {:ok, event}
  rescue
    _ -> {:error, "body_not_json", "the signature is right, but the body is not JSON"}
  catch
    _, _ -> {:error, "body_not_json", "the signature is right, but the body is not JSON"}
  end
end
# endregion verify

defmodule Seen do
  @moduledoc """
  The latest ids. In production: a table with a unique column, written in the transaction that does or queues the work.
  """
  use Agent

  @max_remembered 10_000

  def start_link, do: Agent.start_link(fn -> {MapSet.new(), :queue.new()} end, name: __MODULE__)

  def first?(id) do
    Agent.get_and_update(__MODULE__, fn {ids, order} = state ->
      if MapSet.member?(ids, id),
        do: {false, state},
        else: {true, forget_oldest(MapSet.put(ids, id), :queue.in(id, order))}
    end)
  end

  defp forget_oldest(ids, order) do
    if MapSet.size(ids) > @max_remembered do
      {{:value, oldest}, rest} = :queue.out(order)
      {MapSet.delete(ids, oldest), rest}
    else
      {ids, order}
    end
  end
end

defmodule Receiver do
  @moduledoc "One process per connection, one request per connection."

  @max_body_bytes 2 * 1024 * 1024
  @max_headers 100
  @timeout_ms 30_000

  def listen(port, secrets) do
    {:ok, socket} = :gen_tcp.listen(port, [:binary, packet: :http_bin, active: false, reuseaddr: true])
    IO.puts("listening on #{port}")
    loop(socket, secrets)
  end

  defp loop(listening, secrets) do
    {:ok, socket} = :gen_tcp.accept(listening)

    pid =
      spawn(fn ->
        receive do
          :go -> serve(socket, secrets)
        end
      end)

    :ok = :gen_tcp.controlling_process(socket, pid)
    send(pid, :go)
    loop(listening, secrets)
  end

  defp serve(socket, secrets) do
    {status, text} =
      with {:ok, {:http_request, :POST, _, _}} <- :gen_tcp.recv(socket, 0, @timeout_ms),
           {:ok, headers} <- read_headers(socket, %{}, @max_headers),
           {:ok, body} <- read_body(socket, headers) do
        handle(body, headers, secrets)
      else
        {:ok, {:http_request, _, _, _}} -> {"405 Method Not Allowed", "method_not_allowed: POST only"}
        {:refused, status, text} -> {status, text}
        _ -> {"400 Bad Request", "malformed_request"}
      end

    :gen_tcp.send(socket, [
      "HTTP/1.1 ", status, "\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: ",
      Integer.to_string(byte_size(text)), "\r\n\r\n", text
    ])

    :gen_tcp.close(socket)
  end

  defp read_headers(_socket, _headers, 0), do: {:refused, "431 Request Header Fields Too Large", "too_many_headers"}

  defp read_headers(socket, headers, left) do
    case :gen_tcp.recv(socket, 0, @timeout_ms) do
      {:ok, :http_eoh} ->
        {:ok, headers}

      {:ok, {:http_header, _, name, _, value}} ->
        # Repeated headers are joined, so that no form accepts them: two signers cannot both be right.
        name = name |> to_string() |> String.downcase()
        read_headers(socket, Map.update(headers, name, value, &(&1 <> ", " <> value)), left - 1)

      other ->
        other
    end
  end

  defp read_body(socket, headers) do
    :ok = :inet.setopts(socket, packet: :raw)

    case Integer.parse(Map.get(headers, "content-length", "")) do
      {0, ""} -> {:ok, ""}
      {length, ""} when length in 1..@max_body_bytes -> :gen_tcp.recv(socket, length, @timeout_ms)
      {_, ""} -> {:refused, "413 Content Too Large", "body_too_large: more than #{@max_body_bytes} bytes"}
      _ -> {:refused, "411 Length Required", "length_required"}
    end
  end

  defp handle(body, headers, secrets) do
    id = Map.get(headers, "webhook-id", "")

    with false <- id == "" and {:error, "missing_header", "webhook-id"},
         {:ok, event} <- M2MWebhook.verify(body, headers, secrets) do
      if Seen.first?(id) do
        # Only note it here and do the work afterwards: the sender waits 30 seconds at most.
        IO.puts("received #{event["event"]} #{id}")
        {"200 OK", "accepted"}
      else
        {"200 OK", "duplicate"}
      end
    else
      {:error, reason, detail} ->
        IO.puts(:stderr, "refused #{inspect(id)}: #{reason}")
        {"400 Bad Request", "#{reason}: #{detail}"}
    end
  end
end

secrets = "M2M_WEBHOOK_SECRETS" |> System.get_env("") |> String.split(",")

unless Enum.all?(secrets, &(&1 =~ ~r/\Awhsec_[0-9a-f]{48}\z/)) do
  IO.puts(:stderr, "Set M2M_WEBHOOK_SECRETS to your whsec_… secrets, separated by commas.")
  System.halt(2)
end

{:ok, _} = Seen.start_link()
Receiver.listen("PORT" |> System.get_env("3000") |> String.to_integer(), secrets)
