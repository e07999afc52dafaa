using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd;

/// <summary>A platform of its own for each test, and a browser that visits it. No fault of a page goes unnoticed.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal abstract class Journey
{
    protected const string Person = "ada";

    private PageFaults _faults;

    protected ApiFactory Api { get; private set; }

    protected Uri Origin { get; private set; }

    protected IBrowserContext Context { get; private set; }

    protected IPage Page { get; private set; }

    protected ChatPage Chat => new(Page);

    /// <summary>Configuration of the platform under test.</summary>
    protected virtual Task<Dictionary<string, string>> SettingsAsync() =>
        Task.FromResult(new Dictionary<string, string> { ["Models:DemoDelayMilliseconds"] = "5" });

    /// <summary>What the platform under test has besides its own.</summary>
    protected virtual void AddServices(IServiceCollection services)
    {
    }

    [SetUp]
    public async Task Begin()
    {
        Api = await ApiFactory.CreateAsync(await SettingsAsync(), AddServices);
        Origin = Listen(Api, port: 0);
        await WebAppIsServedAsync();

        Context = await BrowserLifetime.NewContextAsync(ContextOptions());
        _faults = new PageFaults(Context, Origin);
        Page = await Context.NewPageAsync();
    }

    [TearDown]
    public async Task End()
    {
        if (Context is not null)
        {
            await Context.DisposeAsync();
        }

        await Api.DisposeAsync();
        _faults?.AssertNone();
    }

    protected virtual BrowserNewContextOptions ContextOptions() => new() { BaseURL = Origin.ToString() };

    protected void ExpectFault(string pattern) => _faults.Expect(pattern);

    /// <summary>Registers the person and puts a session into the browser, without a page.</summary>
    protected Task SignInAsync() => SignInAsync(Context, Person);

    protected async Task SignInAsync(IBrowserContext context, string person)
    {
        using var registered = await Api.RegisterAsync(person);
        var response = await context.APIRequest.PostAsync("/api/v1/auth/login", new()
        {
            DataObject = new { email = ApiFactory.EmailOf(person), password = ApiFactory.Password },
            Headers = new Dictionary<string, string>
            {
                ["X-Requested-With"] = "Test",
                ["Origin"] = Origin.GetLeftPart(UriPartial.Authority),
            },
        });
        Assert.That(response.Status, Is.EqualTo(200));
    }

    /// <summary>A signed-in person on a new chat.</summary>
    protected async Task<ChatPage> OpenChatAsync()
    {
        await SignInAsync();
        await Page.GotoAsync("/chat");
        return Chat;
    }

    /// <summary>The text of the open conversation's newest answer, as it is stored.</summary>
    protected async Task<string> StoredAnswerAsync()
    {
        using var client = await Api.SignedInAsync(Person);
        var id = new Uri(Page.Url).Segments[^1];
        var page = await client.GetFromJsonAsync<JsonElement>($"/api/v1/conversations/{id}/messages?limit=1");
        var answer = page.GetProperty("items")[0];
        Assert.That(answer.GetProperty("status").GetString(), Is.EqualTo("completed"));
        return string.Concat(answer.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("text").GetString()));
    }

    protected async Task StopServerAsync() => Api = await Api.StopAsync();

    /// <summary>Stops the server and has it leave nothing that says so, as when it is killed.</summary>
    protected async Task KillServerAsync()
    {
        await StopServerAsync();
        await using var forget = Api.Database.DataSource.CreateCommand("UPDATE runs.runs SET released_by = NULL");
        await forget.ExecuteNonQueryAsync();
    }

    /// <summary>Starts the next server where the last one was.</summary>
    protected void StartServer() => Listen(Api, Origin.Port);

    private static Uri Listen(ApiFactory api, int port)
    {
        api.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        api.StartServer();
        return api.ClientOptions.BaseAddress;
    }

    private async Task WebAppIsServedAsync()
    {
        var webRoot = Api.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        var isBuilt = webRoot.GetFileInfo("chat.html").Exists;
        Assert.That(isBuilt, "The web app is not in src/Api/wwwroot. Run build/test, which builds it.");

        using var client = Api.CreateClient();
        var page = await client.GetStringAsync("/chat");
        Assert.That(page, Does.Contain("/_next/static/"));
    }
}
