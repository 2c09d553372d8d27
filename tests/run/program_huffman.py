"""Huffman coding of a text."""
import heapq
from collections import Counter, defaultdict
from typing import Dict, Optional, List, Tuple


class Node:
    def __init__(self, char: Optional[str], freq: int, left: "Node" = None, right: "Node" = None):
        self.char = char
        self.freq = freq
        self.left = left
        self.right = right

    def __lt__(self, other: "Node") -> bool:
        return self.freq < other.freq

    def is_leaf(self) -> bool:
        return self.left is None and self.right is None


class HuffmanCoding:
    def __init__(self):
        self.heap: List[Node] = []
        self.codes: Dict[str, str] = {}
        self.reverse_mapping: Dict[str, str] = {}

    def make_frequency_dict(self, text: str) -> Dict[str, int]:
        frequency = {}
        for character in text:
            if not character in frequency:
                frequency[character] = 0
            frequency[character] += 1
        return frequency

    def make_heap(self, frequency):
        for key in frequency:
            node = Node(key, frequency[key])
            heapq.heappush(self.heap, node)

    def merge_nodes(self):
        while len(self.heap) > 1:
            node1 = heapq.heappop(self.heap)
            node2 = heapq.heappop(self.heap)
            merged = Node(None, node1.freq + node2.freq)
            merged.left = node1
            merged.right = node2
            heapq.heappush(self.heap, merged)

    def make_codes_helper(self, root, current_code):
        if root == None:
            return
        if root.char != None:
            self.codes[root.char] = current_code
            self.reverse_mapping[current_code] = root.char
            return
        self.make_codes_helper(root.left, current_code + "0")
        self.make_codes_helper(root.right, current_code + "1")

    def make_codes(self):
        root = heapq.heappop(self.heap)
        self.make_codes_helper(root, "")

    def get_encoded_text(self, text):
        encoded_text = ""
        for character in text:
            encoded_text += self.codes[character]
        return encoded_text

    def pad_encoded_text(self, encoded_text):
        extra_padding = 8 - len(encoded_text) % 8
        for i in range(extra_padding):
            encoded_text += "0"
        padded_info = "{0:08b}".format(extra_padding)
        encoded_text = padded_info + encoded_text
        return encoded_text

    def get_byte_array(self, padded_encoded_text):
        if len(padded_encoded_text) % 8 != 0:
            print("Encoded text not padded properly")
            exit(0)
        b = bytearray()
        for i in range(0, len(padded_encoded_text), 8):
            byte = padded_encoded_text[i:i + 8]
            b.append(int(byte, 2))
        return b

    def compress(self, text):
        frequency = self.make_frequency_dict(text)
        self.make_heap(frequency)
        self.merge_nodes()
        self.make_codes()
        encoded_text = self.get_encoded_text(text)
        padded = self.pad_encoded_text(encoded_text)
        return bytes(self.get_byte_array(padded))

    def remove_padding(self, bit_string):
        padded_info = bit_string[:8]
        extra_padding = int(padded_info, 2)
        bit_string = bit_string[8:]
        return bit_string[:-1 * extra_padding]

    def decode_text(self, encoded_text):
        current_code = ""
        decoded_text = ""
        for bit in encoded_text:
            current_code += bit
            if current_code in self.reverse_mapping:
                decoded_text += self.reverse_mapping[current_code]
                current_code = ""
        return decoded_text

    def decompress(self, data):
        bit_string = ""
        for byte in data:
            bits = bin(byte)[2:].rjust(8, '0')
            bit_string += bits
        return self.decode_text(self.remove_padding(bit_string))


def main():
    text = "she sells sea shells by the sea shore"
    h = HuffmanCoding()
    data = h.compress(text)
    print(data.hex(), len(data), len(text))
    for char, code in sorted(h.codes.items(), key=lambda kv: (len(kv[1]), kv[0])):
        print(f"{char!r:5} -> {code}")
    back = h.decompress(data)
    assert back == text, "roundtrip failed"
    print(back)
    ratio = len(data) / len(text)
    print(f"Compression ratio: {ratio:.2%}")


if __name__ == "__main__":
    main()
