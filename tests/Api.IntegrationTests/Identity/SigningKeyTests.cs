using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Tests.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Api.IntegrationTests.Identity;

[NonParallelizable]
internal sealed class SigningKeyTests
{
    private ApiFactory _api = null!;

    [SetUp]
    public async Task Start() => _api = await ApiFactory.CreateAsync();

    [TearDown]
    public async Task Stop() => await _api.DisposeAsync();

    [Test]
    public async Task Publishes_a_successor_while_the_old_key_goes_on_verifying()
    {
        using var ann = await _api.SignedInAsync("ann");

        await RotateAsync(force: true);

        Assert.That(await PublishedAsync(), Is.EqualTo(2));
        using var response = await ann.GetAsync("/api/v1/users/me");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Keeps_a_key_that_is_young()
    {
        await RotateAsync(force: false);

        Assert.That(await PublishedAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Has_one_newest_key_however_many_nodes_rotate_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => RotateAsync(force: true)));

        await using var db = _api.Database.CreateContext();
        Assert.That(await db.SigningKeys.CountAsync(key => key.VerifiesUntil == null), Is.EqualTo(1));
    }

    [Test]
    public async Task Stays_valid_on_a_second_node_with_the_same_master_key()
    {
        using var ann = await _api.SignedInAsync("ann");
        await using var second = await NodeAsync(_api.MasterKey);

        using var client = second.ClientWith(ann.DefaultRequestHeaders.Authorization!.Parameter!);
        using var response = await client.GetAsync("/api/v1/users/me");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Stops_the_start_of_a_node_with_another_master_key()
    {
        await RotateAsync(force: false);
        await using var stranger = await NodeAsync(Convert.ToBase64String(new byte[32]));

        Assert.That(stranger.FailToStart(), Does.Contain("Platform:MasterKey"));
    }

    private async Task RotateAsync(bool force)
    {
        await using var scope = _api.Services.CreateAsyncScope();
        var rotated = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RotateSigningKeys(force));
        Assert.That(rotated.IsSuccess);
    }

    private async Task<int> PublishedAsync() =>
        (await _api.CreateClient().GetFromJsonAsync<JsonElement>("/.well-known/jwks.json")).GetProperty("keys").GetArrayLength();

    private Task<ApiFactory> NodeAsync(string masterKey) => ApiFactory.CreateAsync(new Dictionary<string, string>
    {
        ["ConnectionStrings:Postgres"] = _api.Database.ConnectionString,
        ["Platform:MasterKey"] = masterKey,
    });
}
