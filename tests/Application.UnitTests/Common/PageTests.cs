using AssistantPlatform.Application.Common;

namespace AssistantPlatform.Application.UnitTests.Common;

internal sealed class PageTests
{
    private static readonly Key First = new(DateTimeOffset.UnixEpoch.AddTicks(1), Guid.CreateVersion7());

    [Test]
    public void Ends_the_list_when_no_more_rows_were_found_than_asked_for()
    {
        var page = Page<int>.Of([1, 2, 3], limit: 3, key: row => row);

        Assert.That(page.Items, Has.Count.EqualTo(3));
        Assert.That(page.NextCursor, Is.Null);
    }

    [Test]
    public void Leaves_out_the_row_that_only_told_of_more()
    {
        var page = Page<int>.Of([1, 2, 3], limit: 2, key: row => row);

        Assert.That(string.Join(' ', page.Items), Is.EqualTo("1 2"));
        Assert.That(Cursor.TryDecode<int>(page.NextCursor!, out var last));
        Assert.That(last, Is.EqualTo(2));
    }

    [Test]
    public void Carries_the_whole_sort_key_of_the_last_row()
    {
        Assert.That(Cursor.TryDecode<Key>(Cursor.Encode(First), out var decoded));
        Assert.That(decoded, Is.EqualTo(First));
    }

    [TestCase("")]
    [TestCase("not base64url!")]
    [TestCase("bm90IGpzb24")]
    [TestCase("bnVsbA")]
    [TestCase("MTI")]
    [TestCase("W10")]
    public void Knows_what_is_no_cursor_of_its_list(string cursor)
    {
        Assert.That(Cursor.TryDecode<Key>(cursor, out _), Is.False);
    }

    private sealed record Key(DateTimeOffset At, Guid Id);
}
