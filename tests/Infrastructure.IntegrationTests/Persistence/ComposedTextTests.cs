using System.Text;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Persistence;

/// <summary>PostgreSQL normalizes by tables of its own, so it is the judge of ours.</summary>
internal sealed class ComposedTextTests
{
    private TestDatabase _database = null!;

    [SetUp]
    public async Task Start() => _database = await TestDatabase.CreateEmptyAsync();

    [TearDown]
    public async Task Stop() => await _database.DisposeAsync();

    [Test]
    public async Task Every_character_is_composed_as_the_database_does_it()
    {
        var characters = Enumerable.Range(1, 0x10FFFF).Where(Rune.IsValid).Select(char.ConvertFromUtf32).ToArray();

        Assert.That(await DifferencesAsync(characters), Is.Empty);
    }

    [Test]
    public async Task Mixed_characters_are_composed_as_the_database_does_it()
    {
        var random = new Random(6);
        int[] parts =
        [
            .. "aeosAOυιαקが각한".EnumerateRunes().Select(rune => rune.Value), .. Enumerable.Range(0x300, 0x50), 0x323, 0x334,
            0x3099, 0x309A, 0x5B4, 0x5BC, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x9C7, 0x9BE, 0x1D157, 0x1D165, 0x1D16E, 0x1F00, 0x345,
        ];
        var texts = Enumerable.Range(0, 20_000).Select(_ => string.Concat(
            Enumerable.Range(0, random.Next(2, 9)).Select(_ => char.ConvertFromUtf32(parts[random.Next(parts.Length)]))));

        Assert.That(await DifferencesAsync([.. texts]), Is.Empty);
    }

    private async Task<List<string>> DifferencesAsync(string[] texts)
    {
        await using var command = _database.DataSource.CreateCommand(
            "SELECT text, normalize(text, NFC) FROM unnest($1) AS texts(text)");
        command.Parameters.Add(new() { Value = texts });
        await using var reader = await command.ExecuteReaderAsync();
        var differences = new List<string>();
        while (await reader.ReadAsync())
        {
            var (text, expected) = (reader.GetString(0), reader.GetString(1));
            if (ComposedText.Of(text) != expected)
            {
                differences.Add(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)));
            }
        }

        return differences;
    }
}
