using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace AssistantPlatform.Bench.Load.Jobs;

/// <summary>Both servers on one database of jobs.</summary>
internal sealed record JobsPair(Asked Raw, Asked Platform) : IDisposable
{
    public static async Task<JobsPair> StartAsync(string connection, string folder)
    {
        var platform = await StartPlatformAsync(connection, folder);
        await SignInAsync(platform.Http);
        var person = (await platform.Http.GetFromJsonAsync<JsonElement>("/api/v1/users/me")).GetProperty("id").GetGuid();
        var raw = await Server.StartAsync("raw", Targets.AssemblyOf("Bench.Raw"), new Dictionary<string, string>
        {
            ["ConnectionStrings:Postgres"] = connection,
            ["Model"] = "http://127.0.0.1",
        });
        return new JobsPair(new Asked(raw, new HttpClient { BaseAddress = raw.Address }, $"/jobs?owner={person}"), platform);
    }

    /// <summary>To be done again now and then: all measurements together take longer than an access token lasts.</summary>
    public Task SignInAsync() => SignInAsync(Platform.Http);

    public void Dispose()
    {
        Raw.Dispose();
        Platform.Dispose();
    }

    private static async Task<Asked> StartPlatformAsync(string connection, string folder)
    {
        var server = await Server.StartAsync("platform", Targets.AssemblyOf("Api"), new Dictionary<string, string>
        {
            ["ConnectionStrings:Postgres"] = connection,
            ["Platform:DataDirectory"] = folder,
            ["RateLimits:Enabled"] = "false",
        });
        return new Asked(server, new HttpClient { BaseAddress = server.Address }, "/api/v1/jobs?limit=50");
    }

    private static async Task SignInAsync(HttpClient http)
    {
        using var answer = await http.PostAsJsonAsync(
            "/api/v1/auth/login",
            new { email = JobsDatabase.Person, password = JobsDatabase.Password, tokenDelivery = "body" });
        var tokens = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", tokens.GetProperty("accessToken").GetString());
    }
}

/// <summary>A server that is asked for jobs.</summary>
/// <param name="Jobs">Where; what is asked for follows.</param>
internal sealed record Asked(Server Server, HttpClient Http, string Jobs) : IDisposable
{
    public void Dispose()
    {
        Http.Dispose();
        Server.Dispose();
    }

    /// <summary>What leads to the last page of a list.</summary>
    public async Task<string> LastPageAsync(string query)
    {
        var last = "";
        for (var next = ""; next is not null;)
        {
            last = next;
            var page = await Http.GetFromJsonAsync<JsonElement>($"{Jobs}{query}{last}");
            next = page.GetProperty("nextCursor").GetString() is { } cursor ? $"&cursor={cursor}" : null;
        }

        return last;
    }
}
