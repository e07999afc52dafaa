using System.Net;
using AssistantPlatform.Tests.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd;

/// <summary>A platform of its own, and a browser that visits it. No fault of a page goes unnoticed.</summary>
internal abstract class Visit
{
    protected const string Person = "ada";

    private PageFaults _faults = null!;

    protected ApiFactory Api { get; set; } = null!;

    protected Uri Origin { get; private set; } = null!;

    protected IBrowserContext Context { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    /// <summary>Configuration of the platform under test.</summary>
    protected virtual Task<Dictionary<string, string>> SettingsAsync() =>
        Task.FromResult(new Dictionary<string, string> { ["Models:DemoDelayMilliseconds"] = "5" });

    /// <summary>What the platform under test has besides its own.</summary>
    protected virtual void AddServices(IServiceCollection services)
    {
    }

    protected virtual BrowserNewContextOptions ContextOptions() => new() { BaseURL = Origin.ToString() };

    protected async Task BeginAsync()
    {
        Api = await ApiFactory.CreateAsync(await SettingsAsync(), AddServices);
        Origin = Listen(Api, port: 0);
        await WebAppIsServedAsync();

        Context = await BrowserLifetime.NewContextAsync(ContextOptions());
        _faults = new PageFaults(Context, Origin);
        Page = await Context.NewPageAsync();
    }

    protected async Task EndAsync()
    {
        if (Context is not null)
        {
            await Context.DisposeAsync();
        }

        await Api.DisposeAsync();
    }

    protected void ExpectFault(string pattern) => _faults.Expect(pattern);

    protected void AssertNoFaults() => _faults?.AssertNone();

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

    protected static Uri Listen(ApiFactory api, int port)
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
