using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AssistantPlatform.Bench.Load;

/// <summary>Starts the servers that are compared.</summary>
internal static class Targets
{
    private const string Password = "correct horse battery staple";
    private const string Email = "bench@example.com";

    public static async Task<Target> StartRawAsync(string database, Uri model)
    {
        var server = await Server.StartAsync("raw", AssemblyOf("Bench.Raw"), new Dictionary<string, string>
        {
            ["ConnectionStrings:Postgres"] = database,
            ["Model"] = model.AbsoluteUri,
        });
        return new Target(server, async cancellationToken =>
        {
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(SocketAddress(server, "/ws"), cancellationToken);
            return new ChatClient(socket, Encoding.UTF8.GetBytes);
        });
    }

    public static async Task<Target> StartPlatformAsync(string database, Uri model, string dataDirectory)
    {
        var server = await Server.StartAsync("platform", AssemblyOf("Api"), new Dictionary<string, string>
        {
            ["ConnectionStrings:Postgres"] = database,
            ["Platform:DataDirectory"] = dataDirectory,
            ["Platform:MasterKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["Models:Providers:0:Name"] = "bench",
            ["Models:Providers:0:BaseUrl"] = new Uri(model, "/v1").AbsoluteUri,
            ["Models:Providers:0:Models:0"] = "bench",
            ["RateLimits:Enabled"] = "false",
            ["Runs:MaxConcurrentPerUser"] = "10000",
        });
        var http = await SignInAsync(server.Address);
        return new Target(server, cancellationToken => ConnectAsync(server, http, cancellationToken));
    }

    private static async Task<HttpClient> SignInAsync(Uri address)
    {
        var http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/") };
        using var registered = await http.PostAsJsonAsync(
            "auth/register", new { email = Email, password = Password, displayName = "Bench" });
        registered.EnsureSuccessStatusCode();
        using var loggedIn = await http.PostAsJsonAsync(
            "auth/login", new { email = Email, password = Password, tokenDelivery = "body" });
        var tokens = await loggedIn.Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", tokens.GetProperty("accessToken").GetString());
        return http;
    }

    private static async Task<ChatClient> ConnectAsync(Server server, HttpClient http, CancellationToken cancellationToken)
    {
        using var created = await http.PostAsJsonAsync("conversations", new { }, cancellationToken);
        var conversation = (await created.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetGuid();
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"{http.DefaultRequestHeaders.Authorization}");
        await socket.ConnectAsync(SocketAddress(server, "/api/v1/ws/agent"), cancellationToken);
        return new ChatClient(socket, question => JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "send_message",
            conversationId = conversation,
            content = question,
            clientRequestId = Guid.CreateVersion7(),
        }));
    }

    private static Uri SocketAddress(Server server, string path) =>
        new UriBuilder(server.Address) { Scheme = "ws", Path = path }.Uri;

    /// <summary>Beside this program, in the folder that the build gave the other project.</summary>
    private static string AssemblyOf(string project)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory);
        var bin = configuration.Parent!.Parent!.FullName;
        return Path.Combine(bin, project, configuration.Name, $"AssistantPlatform.{project}.dll");
    }
}
