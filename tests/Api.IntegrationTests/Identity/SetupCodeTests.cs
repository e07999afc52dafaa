using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

/// <summary>A server that people reach from elsewhere, and where nobody has an account yet.</summary>
[NonParallelizable]
internal sealed partial class SetupCodeTests
{
    private ApiFactory _api = null!;
    private HttpClient _visitor = null!;
    private string _printed = "";

    [SetUp]
    public async Task Begin()
    {
        _api = await ApiFactory.CreateAsync(
            new Dictionary<string, string> { ["Platform:PublicUrl"] = "https://assistant.example" });
        (_visitor, _printed) = Start(_api);
    }

    [TearDown]
    public async Task End()
    {
        _visitor.Dispose();
        await _api.DisposeAsync();
    }

    [TestCase(null, "identity.setup_code_required")]
    [TestCase(" ", "identity.setup_code_required")]
    [TestCase("ABCD-EFGH-JKLM-NPQR", "identity.setup_code_wrong")]
    public async Task Keeps_out_who_only_reaches_the_server(string? tried, string code)
    {
        using var response = await RegisterAsync("ann", tried);

        await response.AssertProblemAsync(HttpStatusCode.Forbidden, code);
        Assert.That(await IsRequiredAsync(), Is.True);
    }

    [Test]
    public async Task Lets_in_who_reads_it_where_the_server_was_started_however_they_type_it()
    {
        var typed = CodeIn(_printed).Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();

        using var response = await RegisterAsync("ada", typed);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await response.Content.ReadFromJsonAsync<JsonElement>()).Text("role"), Is.EqualTo("administrator"));
    }

    [Test]
    public async Task Is_asked_of_nobody_else()
    {
        using var first = await RegisterAsync("ada", CodeIn(_printed));
        using var second = await RegisterAsync("ann", null);

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await IsRequiredAsync(), Is.False);
    }

    [Test]
    public async Task Is_not_printed_once_somebody_has_an_account()
    {
        using var first = await RegisterAsync("ada", CodeIn(_printed));
        _api = await _api.StopAsync();

        (_visitor, var printed) = Start(_api);

        Assert.That(printed, Does.Not.Match(Code()));
    }

    [Test]
    public async Task Is_the_same_after_a_restart()
    {
        _api = await _api.StopAsync();

        (_visitor, var printed) = Start(_api);

        Assert.That(CodeIn(printed), Is.EqualTo(CodeIn(_printed)));
    }

    /// <summary>What whoever starts the server sees.</summary>
    private static (HttpClient Visitor, string Printed) Start(ApiFactory api)
    {
        var console = Console.Error;
        using var printed = new StringWriter();
        Console.SetError(printed);
        try
        {
            return (api.CreateClient(), printed.ToString());
        }
        finally
        {
            Console.SetError(console);
        }
    }

    private Task<HttpResponseMessage> RegisterAsync(string name, string? setupCode) => _visitor.PostAsJsonAsync(
        "/api/v1/auth/register", new { email = ApiFactory.EmailOf(name), password = ApiFactory.Password, setupCode });

    private async Task<bool> IsRequiredAsync() => (await _visitor.GetFromJsonAsync<JsonElement>("/api/v1/auth/registration"))
        .GetProperty("setupCodeRequired").GetBoolean();

    private static string CodeIn(string printed) => Code().Match(printed).Value;

    [GeneratedRegex("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}")]
    private static partial Regex Code();
}
