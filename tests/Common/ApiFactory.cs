using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Infrastructure.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Infrastructure.Work;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AssistantPlatform.Tests.Common;

/// <summary>The whole API on a fresh database. Rate limits are off unless a setting turns them on.</summary>
public sealed class ApiFactory : WebApplicationFactory<Program>
{
    public const string Password = "correct horse battery staple";

    private readonly TestDatabase _database;
    private readonly DirectoryInfo _dataDirectory;
    private readonly Dictionary<string, string> _settings;
    private readonly Action<IServiceCollection> _replaceServices;
    private bool _ownsDatabase = true;
    private bool _handedOver;
    private bool _refusedToStart;

    private ApiFactory(
        TestDatabase database,
        DirectoryInfo dataDirectory,
        Dictionary<string, string> settings,
        Action<IServiceCollection> replaceServices) =>
        (_database, _dataDirectory, _settings, _replaceServices) = (database, dataDirectory, settings, replaceServices);

    public TestDatabase Database => _database;

    /// <summary>Where the files of people are kept.</summary>
    public string FilesFolder => Path.Combine(_dataDirectory.FullName, "files");

    public string MasterKey => _settings["Platform:MasterKey"];

    public static async Task<ApiFactory> CreateAsync(
        IReadOnlyDictionary<string, string>? settings = null,
        Action<IServiceCollection>? replaceServices = null,
        int maxConnections = 100,
        TcpRelay? databaseThrough = null)
    {
        var database = await TestDatabase.CreateAsync();
        var connections = new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = maxConnections };
        connections.Port = databaseThrough?.Port ?? connections.Port;
        var dataDirectory = Directory.CreateTempSubdirectory("assistantplatform-tests-");
        var all = new Dictionary<string, string>
        {
            ["ConnectionStrings:Postgres"] = connections.ConnectionString,
            ["Models:DemoDelayMilliseconds"] = "0",
            ["Platform:DataDirectory"] = dataDirectory.FullName,
            ["Platform:MasterKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["RateLimits:Enabled"] = "false",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            all[key] = value;
        }

        return new ApiFactory(database, dataDirectory, all, replaceServices ?? (_ => { }));
    }

    /// <summary>The same, but listening on loopback, as sockets need it.</summary>
    public static async Task<ApiFactory> ListenAsync(
        IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? replaceServices = null)
    {
        var api = await CreateAsync(settings, replaceServices);
        api.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        api.StartServer();
        return api;
    }

    /// <summary>Stops this server. The next one takes over its database, its data directory and its settings.</summary>
    public async Task<ApiFactory> StopAsync(Action<IServiceCollection>? replaceServices = null)
    {
        _handedOver = true;
        await base.DisposeAsync();
        return new ApiFactory(_database, _dataDirectory, _settings, replaceServices ?? _replaceServices)
        {
            _ownsDatabase = _ownsDatabase,
        };
    }

    /// <summary>Another node of the same platform, to be disposed before this one.</summary>
    /// <param name="executesRuns">Otherwise it leaves all work to the others.</param>
    public ApiFactory ListenBeside(bool executesRuns = false)
    {
        var dataDirectory = Directory.CreateTempSubdirectory("assistantplatform-tests-");
        var settings = new Dictionary<string, string>(_settings) { ["Platform:DataDirectory"] = dataDirectory.FullName };
        var node = new ApiFactory(_database, dataDirectory, settings, services =>
        {
            _replaceServices(services);
            if (!executesRuns)
            {
                services.RemoveHosted<WorkHost>();
            }
        }) { _ownsDatabase = false };
        node.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        node.StartServer();
        return node;
    }

    /// <summary>What the operator reads when this server refuses to start.</summary>
    public string FailToStart()
    {
        var console = Console.Error;
        using var said = new StringWriter();
        Console.SetError(said);
        try
        {
            Assert.Catch(() => CreateClient());
            _refusedToStart = true;
            return said.ToString();
        }
        finally
        {
            Console.SetError(console);
        }
    }

    public static string EmailOf(string name) => $"{name}@example.com";

    public Task<HttpResponseMessage> RegisterAsync(string name) =>
        CreateClient().RegisterAsync(name, Services.GetRequiredService<ISetupCode>().Text);

    /// <summary>A new session; its refresh token is in the body.</summary>
    public Task<JsonElement> LogInAsync(string name) => CreateClient().LogInAsync(name);

    /// <summary>A client that acts as this person, who is registered when new.</summary>
    public async Task<HttpClient> SignedInAsync(string name)
    {
        using var registered = await RegisterAsync(name);
        var tokens = await LogInAsync(name);
        return ClientWith(tokens.GetProperty("accessToken").GetString()!);
    }

    public HttpClient ClientWith(string accessToken) => CreateClient().With(accessToken);

    /// <summary>The same person at this server.</summary>
    public HttpClient ClientLike(HttpClient person) => ClientWith(person.AccessToken());

    public Task<AgentSocketClient> OpenSocketAsync(HttpClient person) =>
        AgentSocketClient.ConnectAsync(CreateClient().BaseAddress!, options => options.Offer(person.AccessToken()));

    public override async ValueTask DisposeAsync()
    {
        // The base would stop a host that never started, which hosts do not take well.
        if (!_refusedToStart)
        {
            await base.DisposeAsync();
        }

        if (_handedOver)
        {
            return;
        }

        _dataDirectory.Delete(recursive: true);
        if (_ownsDatabase)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>Real hashes and the real model, but hashes that are easy to guess, and the model built once for all servers.</summary>
    private static void StartFast(IServiceCollection services)
    {
        services.AddSingleton(new Argon2Cost(MemoryKibibytes: 8, Passes: 1));
        services.ConfigureDbContext<AppDbContext>(options => options.UseModel(TestDatabase.Model));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(StartFast);
        builder.ConfigureTestServices(_replaceServices);
    }
}
