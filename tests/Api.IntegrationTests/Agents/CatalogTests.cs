using System.Net.Http.Json;
using System.Text.Json;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Api.IntegrationTests.Agents;

internal sealed class CatalogTests
{
    [Test]
    public async Task Offers_the_demo_model_when_nothing_is_configured()
    {
        await using var api = await ApiFactory.CreateAsync();
        using var ann = await api.SignedInAsync("ann");

        var models = await ItemsAsync(ann, "models");

        var demo = models.Single(model => !model.GetProperty("isDetected").GetBoolean());
        Assert.Multiple(() =>
        {
            Assert.That(demo.Text("id"), Is.EqualTo("demo/assistant"));
            Assert.That(demo.Text("provider"), Is.EqualTo("demo"));
            Assert.That(demo.GetProperty("isDemo").GetBoolean(), Is.True);
            Assert.That(demo.GetProperty("isDefault").GetBoolean(), Is.True);
        });
    }

    [Test]
    public async Task Puts_configured_models_first_and_makes_one_the_default()
    {
        await using var api = await ApiFactory.CreateAsync(new Dictionary<string, string>
        {
            ["Models:Providers:0:Name"] = "example",
            ["Models:Providers:0:BaseUrl"] = "http://127.0.0.1:9/v1",
            ["Models:Providers:0:Models:0"] = "small",
            ["Models:Providers:0:Models:1"] = "large",
            ["Models:Default"] = "example/large",
        });
        using var ann = await api.SignedInAsync("ann");

        var models = await ItemsAsync(ann, "models");

        Assert.That(models.Select(model => model.Text("id")).Take(2), Is.EqualTo(["example/small", "example/large"]));
        Assert.That(models[^1].Text("id"), Is.EqualTo("demo/assistant"));
        Assert.That(models.Single(model => model.GetProperty("isDefault").GetBoolean()).Text("id"), Is.EqualTo("example/large"));
    }

    [Test]
    public async Task Lists_the_areas_to_chat_in()
    {
        await using var api = await ApiFactory.CreateAsync();
        using var ann = await api.SignedInAsync("ann");

        var area = (await ItemsAsync(ann, "areas")).Single(item => item.GetProperty("isDefault").GetBoolean());

        Assert.That(area.Text("name"), Is.EqualTo("general"));
        Assert.That(area.Text("title"), Is.Not.Empty);
        Assert.That(area.Text("description"), Is.Not.Empty);
    }

    private static async Task<List<JsonElement>> ItemsAsync(HttpClient person, string route)
    {
        var list = await person.GetFromJsonAsync<JsonElement>($"/api/v1/{route}");
        return [.. list.GetProperty("items").EnumerateArray()];
    }
}
