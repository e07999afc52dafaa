using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

internal sealed class RegisterUserTests
{
    private const string Route = "/api/v1/auth/register";

    private ApiFactory _api = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task Start()
    {
        _api = await ApiFactory.CreateAsync();
        _client = _api.CreateClient();
    }

    [TearDown]
    public async Task Stop()
    {
        _client.Dispose();
        await _api.DisposeAsync();
    }

    [Test]
    public async Task Makes_the_first_account_administrator_and_the_second_not()
    {
        var first = await RegisteredAsync("Ann@Example.com");
        var second = await RegisteredAsync("bob@example.com");

        Assert.Multiple(() =>
        {
            Assert.That(first.GetProperty("role").GetString(), Is.EqualTo("administrator"));
            Assert.That(first.GetProperty("email").GetString(), Is.EqualTo("Ann@Example.com"));
            Assert.That(first.GetProperty("displayName").GetString(), Is.EqualTo("Ann"));
            Assert.That(second.GetProperty("role").GetString(), Is.EqualTo("user"));
        });
    }

    [Test]
    public async Task Makes_only_one_of_many_simultaneous_first_accounts_administrator()
    {
        var users = await Task.WhenAll(Enumerable.Range(0, 3).Select(n => RegisteredAsync($"user{n}@example.com")));

        Assert.That(users.Count(user => user.GetProperty("role").GetString() == "administrator"), Is.EqualTo(1));
    }

    [Test]
    public async Task Ignores_a_role_in_the_request()
    {
        await RegisteredAsync("ann@example.com");

        using var response = await _client.PostAsJsonAsync(
            Route, new { email = "bob@example.com", password = ApiFactory.Password, role = "administrator" });

        var user = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(user.GetProperty("role").GetString(), Is.EqualTo("user"));
    }

    [Test]
    public async Task Refuses_a_taken_address_whatever_its_case()
    {
        await RegisteredAsync("ann@example.com");

        using var response = await PostAsync("ANN@example.com", ApiFactory.Password);

        await response.AssertProblemAsync(HttpStatusCode.Conflict, "identity.email_taken");
    }

    [Test]
    public async Task Lets_one_of_two_simultaneous_registrations_of_an_address_win()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => PostAsync("ann@example.com", ApiFactory.Password)));

        var statuses = responses.Select(response => response.StatusCode);
        Assert.That(statuses, Is.EquivalentTo([HttpStatusCode.Created, HttpStatusCode.Conflict]));
    }

    [TestCase("ann@example.com", "too short", "password")]
    [TestCase("ann", ApiFactory.Password, "email")]
    [TestCase("ann bell@example.com", ApiFactory.Password, "email")]
    public async Task Names_the_field_that_is_wrong(string email, string password, string field)
    {
        using var response = await PostAsync(email, password);

        var problem = await response.AssertProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(problem.GetProperty("errors").TryGetProperty(field, out _));
    }

    [Test]
    public async Task Refuses_when_registration_is_closed()
    {
        await using var closed = await ApiFactory.CreateAsync(
            new Dictionary<string, string> { ["Identity:RegistrationOpen"] = "false" });

        using var response = await closed.RegisterAsync("ann");

        await response.AssertProblemAsync(HttpStatusCode.Forbidden, "identity.registration_closed");
    }

    private async Task<JsonElement> RegisteredAsync(string email)
    {
        using var response = await PostAsync(email, ApiFactory.Password);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private Task<HttpResponseMessage> PostAsync(string email, string password) =>
        _client.PostAsJsonAsync(Route, new { email, password });
}
