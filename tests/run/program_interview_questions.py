class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right

class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next

class Solution:
    def twoSum(self, nums, target):
        seen = {}
        for i, n in enumerate(nums):
            if target - n in seen:
                return [seen[target - n], i]
            seen[n] = i

    def addTwoNumbers(self, l1, l2):
        dummy = cur = ListNode()
        carry = 0
        while l1 or l2 or carry:
            v = carry
            if l1:
                v += l1.val
                l1 = l1.next
            if l2:
                v += l2.val
                l2 = l2.next
            carry, v = divmod(v, 10)
            cur.next = ListNode(v)
            cur = cur.next
        return dummy.next

    def lengthOfLongestSubstring(self, s: str) -> int:
        last = {}
        best = start = 0
        for i, c in enumerate(s):
            if c in last and last[c] >= start:
                start = last[c] + 1
            last[c] = i
            best = max(best, i - start + 1)
        return best

    def isValid(self, s):
        stack = []
        pairs = {')': '(', ']': '[', '}': '{'}
        for c in s:
            if c in pairs:
                if not stack or stack.pop() != pairs[c]:
                    return False
            else:
                stack.append(c)
        return not stack

    def levelOrder(self, root):
        if not root:
            return []
        res, level = [], [root]
        while level:
            res.append([n.val for n in level])
            level = [c for n in level for c in (n.left, n.right) if c]
        return res

    def permute(self, nums):
        res = []
        def backtrack(path, used):
            if len(path) == len(nums):
                res.append(path[:])
                return
            for i in range(len(nums)):
                if used[i]:
                    continue
                used[i] = True
                path.append(nums[i])
                backtrack(path, used)
                path.pop()
                used[i] = False
        backtrack([], [False] * len(nums))
        return res

    def groupAnagrams(self, strs):
        d = {}
        for s in strs:
            d.setdefault(tuple(sorted(s)), []).append(s)
        return list(d.values())

    def maxDepth(self, root):
        return 0 if root is None else 1 + max(self.maxDepth(root.left), self.maxDepth(root.right))

    def invertTree(self, root):
        if root:
            root.left, root.right = self.invertTree(root.right), self.invertTree(root.left)
        return root

    def isValidBST(self, root, lo=float('-inf'), hi=float('inf')):
        if not root:
            return True
        if not lo < root.val < hi:
            return False
        return self.isValidBST(root.left, lo, root.val) and self.isValidBST(root.right, root.val, hi)

    def serialize(self, root):
        out = []
        def go(n):
            if not n:
                out.append('#')
                return
            out.append(str(n.val))
            go(n.left)
            go(n.right)
        go(root)
        return ','.join(out)

    def deserialize(self, data):
        it = iter(data.split(','))
        def go():
            v = next(it)
            if v == '#':
                return None
            n = TreeNode(int(v))
            n.left = go()
            n.right = go()
            return n
        return go()

    def minWindow(self, s, t):
        from collections import Counter
        need, missing = Counter(t), len(t)
        i = I = J = 0
        for j, c in enumerate(s, 1):
            missing -= need[c] > 0
            need[c] -= 1
            if not missing:
                while i < j and need[s[i]] < 0:
                    need[s[i]] += 1
                    i += 1
                if not J or j - i <= J - I:
                    I, J = i, j
        return s[I:J]

    def trap(self, height):
        l, r = 0, len(height) - 1
        lm = rm = res = 0
        while l < r:
            if height[l] < height[r]:
                lm = max(lm, height[l])
                res += lm - height[l]
                l += 1
            else:
                rm = max(rm, height[r])
                res += rm - height[r]
                r -= 1
        return res

    def numIslands(self, grid):
        if not grid: return 0
        m, n = len(grid), len(grid[0])
        def sink(i, j):
            if 0 <= i < m and 0 <= j < n and grid[i][j] == '1':
                grid[i][j] = '0'
                list(map(sink, (i+1, i-1, i, i), (j, j, j+1, j-1)))
                return 1
            return 0
        return sum(sink(i, j) for i in range(m) for j in range(n))

    def mergeKLists(self, lists):
        import heapq
        h = []
        for i, l in enumerate(lists):
            if l:
                heapq.heappush(h, (l.val, i, l))
        head = tail = ListNode(None)
        while h:
            v, i, node = heapq.heappop(h)
            tail.next = node
            tail = node
            if node.next:
                heapq.heappush(h, (node.next.val, i, node.next))
        return head.next

def build(values):
    head = None
    for v in reversed(values):
        head = ListNode(v, head)
    return head

def to_list(node):
    out = []
    while node:
        out.append(node.val)
        node = node.next
    return out

s = Solution()
print(s.twoSum([2, 7, 11, 15], 9))
print(to_list(s.addTwoNumbers(build([2, 4, 3]), build([5, 6, 4, 9]))))
print(s.lengthOfLongestSubstring("abcabcbb"), s.isValid("([]{})"), s.isValid("(]"))
t = TreeNode(4, TreeNode(2, TreeNode(1), TreeNode(3)), TreeNode(7, TreeNode(6), TreeNode(9)))
print(s.levelOrder(t), s.maxDepth(t), s.isValidBST(t))
print(s.serialize(t))
t2 = s.deserialize(s.serialize(t))
print(s.levelOrder(s.invertTree(t2)), s.isValidBST(t2))
print(s.permute([1, 2, 3]))
print(s.groupAnagrams(["eat", "tea", "tan", "ate", "nat", "bat"]))
print(s.minWindow("ADOBECODEBANC", "ABC"), s.trap([0,1,0,2,1,0,1,3,2,1,2,1]))
print(s.numIslands([list("11000"), list("11000"), list("00100"), list("00011")]))
print(to_list(s.mergeKLists([build([1, 4, 5]), build([1, 3, 4]), build([2, 6])])))
