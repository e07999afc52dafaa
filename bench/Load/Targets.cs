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
    private const int Schedules = 100;

    public static async Task<Target> StartRawAsync(string database, Uri model)
    {
        var server = await Server.StartAsync("raw", AssemblyOf("Bench.Raw"), new Dictionary<string, string>
        {
            ["ConnectionStrings:Postgres"] = database,
            ["Model"] = model.AbsoluteUri,
        });
        var http = new HttpClient { BaseAddress = server.Address };
        return new Target(
            server,
            async cancellationToken =>
            {
                var socket = new ClientWebSocket();
                await socket.ConnectAsync(SocketAddress(server, "/ws"), cancellationToken);
                return new ChatClient(socket, Encoding.UTF8.GetBytes);
            },
            async cancellationToken =>
            {
                using var hashed = await http.PostAsync(new Uri("/hash", UriKind.Relative), null, cancellationToken);
                hashed.EnsureSuccessStatusCode();
            },
            http);
    }

    public static async Task<Target> StartPlatformAsync(string database, Uri model, Uri receiver, string dataDirectory)
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
            ["Outbound:AllowedHosts:0"] = receiver.Authority,
            ["Runs:MaxConcurrentPerUser"] = "10000",
        });
        var http = await SignInAsync(server.Address);
        await ScheduleAsync(http);
        return new Target(
            server,
            cancellationToken => ConnectAsync(server, http, cancellationToken),
            async cancellationToken => (await LogInAsync(http, cancellationToken)).Dispose(),
            http);
    }

    private static async Task<HttpClient> SignInAsync(Uri address)
    {
        var http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/") };
        using var registered = await http.PostAsJsonAsync(
            "auth/register", new { email = Email, password = Password, displayName = "Bench" });
        registered.EnsureSuccessStatusCode();
        using var loggedIn = await LogInAsync(http, CancellationToken.None);
        var tokens = await loggedIn.Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", tokens.GetProperty("accessToken").GetString());
        return http;
    }

    private static async Task<HttpResponseMessage> LogInAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var answer = await http.PostAsJsonAsync(
            "auth/login", new { email = Email, password = Password, tokenDelivery = "body" }, cancellationToken);
        return answer.EnsureSuccessStatusCode();
    }

    /// <summary>A hundred schedules, none of which is due for months.</summary>
    private static async Task ScheduleAsync(HttpClient http)
    {
        var far = TimeProvider.System.GetUtcNow().AddMonths(6);
        foreach (var number in Enumerable.Range(1, Schedules))
        {
            using var scheduled = await http.PostAsJsonAsync("schedules", new
            {
                name = $"Schedule {number}",
                pipeline = "echo",
                input = new { text = "Tick" },
                cron = $"0 0 1 {far.Month} *",
            });
            scheduled.EnsureSuccessStatusCode();
        }
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
    public static string AssemblyOf(string project)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory);
        var bin = configuration.Parent!.Parent!.FullName;
        return Path.Combine(bin, project, configuration.Name, $"AssistantPlatform.{project}.dll");
    }
}
