using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Tests.Common;

/// <summary>The whole API on a fresh database. Rate limits are off unless a setting turns them on.</summary>
public sealed class ApiFactory : WebApplicationFactory<Program>
{
    public const string Password = "correct horse battery staple";

    private readonly TestDatabase _database;
    private readonly DirectoryInfo _dataDirectory = Directory.CreateTempSubdirectory("assistantplatform-tests-");
    private readonly Dictionary<string, string> _settings;
    private readonly Action<IServiceCollection> _replaceServices;

    private ApiFactory(
        TestDatabase database, IReadOnlyDictionary<string, string> settings, Action<IServiceCollection> replaceServices)
    {
        _database = database;
        _replaceServices = replaceServices;
        _settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:Postgres"] = database.ConnectionString,
            ["Models:DemoDelayMilliseconds"] = "0",
            ["Platform:DataDirectory"] = _dataDirectory.FullName,
            ["Platform:MasterKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["RateLimits:Enabled"] = "false",
        };
        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }
    }

    public static async Task<ApiFactory> CreateAsync(
        IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? replaceServices = null) =>
        new(await TestDatabase.CreateAsync(), settings ?? new Dictionary<string, string>(), replaceServices ?? (_ => { }));

    public TestDatabase Database => _database;

    public string MasterKey => _settings["Platform:MasterKey"];

    public static string EmailOf(string name) => $"{name}@example.com";

    public Task<HttpResponseMessage> RegisterAsync(string name) => CreateClient().PostAsJsonAsync(
        "/api/v1/auth/register", new { email = EmailOf(name), password = Password, displayName = name });

    /// <summary>A new session; its refresh token is in the body.</summary>
    public async Task<JsonElement> LogInAsync(string name)
    {
        using var response = await CreateClient().PostAsJsonAsync(
            "/api/v1/auth/login", new { email = EmailOf(name), password = Password, tokenDelivery = "body" });
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>A client that acts as this person, who is registered when new.</summary>
    public async Task<HttpClient> SignedInAsync(string name)
    {
        using var registered = await RegisterAsync(name);
        var tokens = await LogInAsync(name);
        return ClientWith(tokens.GetProperty("accessToken").GetString()!);
    }

    public HttpClient ClientWith(string accessToken)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return client;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
        _dataDirectory.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(_replaceServices);
    }
}
