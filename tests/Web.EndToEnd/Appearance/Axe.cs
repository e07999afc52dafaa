using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace AssistantPlatform.Web.EndToEnd.Appearance;

/// <summary>
/// axe-core within a page. It returns no more than what is wrong: to carry all that it looked at out of the browser takes many
/// times as long as the look itself. It looks when all that moves has arrived, and what that moved in turn: a colour on its way to another meets no standard.
/// </summary>
internal static class Axe
{
    private const string Violations = """
        async () => {
          const ends = animation => animation.playState === 'running' && animation.effect.getComputedTiming().endTime < Infinity;
          const moves = () => document.getAnimations().filter(ends);
          while (moves().length > 0) await Promise.allSettled(moves().map(animation => animation.finished));
          const { violations } = await axe.run({
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
            resultTypes: ['violations'],
          });
          return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <returns>The rule that is broken, and where, for each place.</returns>
    public static async Task<string[]> AxeViolationsAsync(this IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Violations);
    }
}
